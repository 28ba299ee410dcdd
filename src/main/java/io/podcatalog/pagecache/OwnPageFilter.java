package io.podcatalog.pagecache;

import io.podcatalog.site.CompressedAnswer;
import io.podcatalog.site.PageLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts the hearts on a page that is made for one request, such as the favorites of a listener, and compresses it. It
 * stands between the tag of the page and the other filters that change it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class OwnPageFilter extends OncePerRequestFilter {

    /** The decoded paths of pages that show episodes. Other answers, such as files of audio, are not held in memory. */
    private static final Pattern PAGE =
            Pattern.compile("/|/search|/favorites|/podcasts/[^/]+(?:/[^/]+)?|/people/[^/]+");

    private final PageHearts hearts;
    private final PageLanguage language;

    OwnPageFilter(PageHearts hearts, PageLanguage language) {
        this.hearts = hearts;
        this.language = language;
    }

    /** {@link PageCacheFilter} puts the hearts on a page that is made for all listeners. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PageDraft.of(request).isPresent()
                || !PAGE.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String type = answer.getContentType();
        if (answer.getContentSize() == 0 || type == null || !type.startsWith("text/html")) {
            answer.copyBodyToResponse();
            return;
        }
        MarkedPage page = MarkedPage.of(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        byte[] own = withHearts(page, request).getBytes(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (CompressedAnswer.isAccepted(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            own = GzipPart.join(List.of(GzipPart.of(own, GzipPart.FASTEST)));
        }
        answer.resetBuffer();
        response.setContentLength(own.length);
        response.getOutputStream().write(own);
    }

    private String withHearts(MarkedPage page, HttpServletRequest request) {
        List<Long> episodes = page.episodes();
        return MarkedPage.join(
                page.texts(),
                MarkedPage.hearts(
                        page.places(),
                        hearts.kept(request, episodes),
                        hearts.counts(episodes),
                        hearts,
                        language.of(request).language()));
    }
}
