package io.podcatalog.favorite;

import io.podcatalog.favorite.FavoriteRepository.Count;
import io.podcatalog.listing.Heart;
import io.podcatalog.listing.Hearts;
import io.podcatalog.pagecache.PageDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the hearts for the listener who sent the request. */
@Component
class LibraryHearts implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final FavoriteRepository favorites;
    private final LibraryCookie cookie;

    LibraryHearts(FavoriteRepository favorites, LibraryCookie cookie) {
        this.favorites = favorites;
        this.cookie = cookie;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Hearts.class;
    }

    @Override
    public Hearts resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        Optional<PageDraft> forAll = PageDraft.of(request);
        return forAll.isPresent()
                ? new OpenHearts(forAll.get(), this::counts)
                : new OwnHearts(cookie.read(request).map(LibraryToken::hash).orElse(""));
    }

    private class OwnHearts implements Hearts {

        private final String library;

        OwnHearts(String library) {
            this.library = library;
        }

        @Override
        public Map<Long, Heart> of(Collection<Long> episodes) {
            Map<Long, Heart> hearts = new HashMap<>();
            episodes.forEach(id -> hearts.put(id, new Heart(false, 0)));
            if (!hearts.isEmpty()) {
                favorites
                        .countOf(hearts.keySet(), library)
                        .forEach(count -> hearts.put(count.episodeId(), new Heart(count.own() > 0, count.total())));
            }
            return hearts;
        }

        @Override
        public Collection<Long> kept() {
            return library.isEmpty() ? List.of() : favorites.findKept(library);
        }

        @Override
        public Map<Long, Long> counts(long podcastId) {
            return LibraryHearts.this.counts(podcastId);
        }
    }

    private Map<Long, Long> counts(long podcastId) {
        return favorites.countOf(podcastId).stream().collect(Collectors.toMap(Count::episodeId, Count::total));
    }
}
