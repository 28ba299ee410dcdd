package io.podcatalog.favorite;

import io.podcatalog.favorite.FavoriteRepository.Count;
import io.podcatalog.listing.Hearts;
import io.podcatalog.pagecache.PageDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the hearts that choose or sort its episodes. */
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
        return new OfRequest(web.getNativeRequest(HttpServletRequest.class));
    }

    private class OfRequest implements Hearts {

        private final HttpServletRequest request;

        OfRequest(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public Collection<Long> kept() {
            return cookie.read(request)
                    .map(LibraryToken::hash)
                    .map(favorites::findKept)
                    .orElse(List.of());
        }

        /** A page that shows the counts is kept no longer than they are. */
        @Override
        public Map<Long, Long> counts(long podcastId) {
            PageDraft.of(request).ifPresent(page -> page.isKeptAtMost(HeartCounts.KEPT));
            return favorites.countOf(podcastId).stream().collect(Collectors.toMap(Count::episodeId, Count::total));
        }
    }
}
