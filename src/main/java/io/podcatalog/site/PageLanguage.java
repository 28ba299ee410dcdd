package io.podcatalog.site;

import io.podcatalog.text.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/**
 * Decides which language a page speaks. A page of one show speaks the language of the show, and so do all pages of a site
 * with a single show. Any other page speaks the language that its address names ({@code ?lang=de}), else the one that the
 * browser prefers. A language without a file of texts counts as English.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class PageLanguage extends AbstractLocaleContextResolver {

    private static final String CHOICE = Choice.class.getName();

    private static final Pattern SWITCH = Pattern.compile("(?:^|&)lang=([A-Za-z0-9-]{2,35})(?=&|$)");

    private final Languages languages;
    private final ShowLanguages shows;

    PageLanguage(Languages languages, ShowLanguages shows) {
        this.languages = languages;
        this.shows = shows;
    }

    /**
     * The language of the answer to a request.
     *
     * @param readers whether it depends on the reader, and not on the show
     * @param query of the request, without the switch
     * @param switched whether the address names the language
     */
    public record Choice(
            Locale language, boolean readers, @Nullable String query, boolean switched) {

        /** {@return whether it depends on Accept-Language} */
        public boolean varies() {
            return readers && !switched;
        }

        /** {@return the address of the same page in another language, or in the one that the browser prefers} */
        String address(String page, @Nullable Locale language) {
            return language == null
                    ? page
                    : page + (page.contains("?") ? "&" : "?") + "lang=" + language.toLanguageTag();
        }
    }

    public Choice of(HttpServletRequest request) {
        if (request.getAttribute(CHOICE) instanceof Choice known) {
            return known;
        }
        Choice choice = choice(request);
        request.setAttribute(CHOICE, choice);
        return choice;
    }

    private Choice choice(HttpServletRequest request) {
        String query = request.getQueryString();
        Optional<Locale> show = shows.of(path(request));
        if (show.isPresent()) {
            return new Choice(show.get(), false, query, false);
        }
        Matcher asked = SWITCH.matcher(query == null ? "" : query);
        Optional<Locale> named = asked.find() ? languages.named(asked.group(1)) : Optional.empty();
        if (named.isPresent()) {
            String rest = asked.replaceFirst("").replaceFirst("^&", "");
            return new Choice(named.get(), true, rest.isEmpty() ? null : rest, true);
        }
        return new Choice(languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), true, query, false);
    }

    /** {@return the path that the client asked for; the page of an error has another one} */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Locale language = of(request).language();
        return () -> language;
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The address and the browser name the language");
    }
}
