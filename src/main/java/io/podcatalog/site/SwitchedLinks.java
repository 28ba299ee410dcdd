package io.podcatalog.site;

import io.podcatalog.site.PageLanguage.Choice;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the language of a page whose address names it: its links and forms name it too, where they lead to other pages
 * that speak the language of the reader. It works on the answer, so no template and no link can forget it.
 */
@Component
class SwitchedLinks extends OncePerRequestFilter {

    /** The pages of several shows. */
    private static final String PAGES = "/(?:(?:search|favorites|people|status)(?:/[^\"?#]*)?)?";

    private static final Pattern OF_READER = Pattern.compile(PAGES);
    private static final Pattern LINK =
            Pattern.compile("(<a\\s(?:[^>]*?\\s)?href=\"" + PAGES + ")(\\?[^\"#]*)?(?=[\"#])");
    private static final Pattern FORM =
            Pattern.compile("(?s)(<form\\s(?![^>]*method=\"post\")[^>]*?action=\"" + PAGES + "\"[^>]*>.*?)(?=</form>)");

    private final PageLanguage language;

    SwitchedLinks(PageLanguage language) {
        this.language = language;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!showsPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        Choice choice = language.of(request);
        if (choice.varies()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (choice.switched()) {
            Switched answer = new Switched(response, choice.language().toLanguageTag());
            chain.doFilter(request, answer);
            answer.send();
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean showsPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || OF_READER.matcher(request.getRequestURI()).matches();
    }

    private static final class Switched extends ContentCachingResponseWrapper {

        private final String tag;

        Switched(HttpServletResponse response, String tag) {
            super(response);
            this.tag = tag;
        }

        /** Redirects ask this method. */
        @Override
        public String encodeRedirectURL(String address) {
            return OF_READER.matcher(address).matches() ? address + "?lang=" + tag : address;
        }

        void send() throws IOException {
            String type = getContentType();
            if (getContentSize() > 0 && type != null && type.startsWith("text/html")) {
                byte[] page = rewritten(new String(getContentAsByteArray(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
                resetBuffer();
                getResponse().setContentLength(page.length);
                getResponse().getOutputStream().write(page);
            } else {
                copyBodyToResponse();
            }
        }

        private String rewritten(String page) {
            String linked = LINK.matcher(page)
                    .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + named(link.group(2))));
            String field = "<input type=\"hidden\" name=\"lang\" value=\"" + tag + "\">";
            return FORM.matcher(linked).replaceAll("$1" + field);
        }

        /** Links to other languages name them already. */
        private String named(@Nullable String query) {
            if (query == null) {
                return "?lang=" + tag;
            }
            return query.contains("lang=") ? query : query + "&amp;lang=" + tag;
        }
    }

    /** The page of an error is a page of this site as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
