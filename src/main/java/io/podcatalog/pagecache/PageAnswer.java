package io.podcatalog.pagecache;

import io.podcatalog.site.CompressedAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/**
 * Sends a page.
 *
 * @param shared whether shared caches may keep it for others
 */
record PageAnswer(CachedPage page, CompressedAnswer copy, boolean shared) {

    /**
     * Browsers ask each time whether their copy is still good. Shared caches ask after five seconds, and must not give
     * the page to a request with another cookie (RFC 9111 §4.1).
     */
    private static final String FOR_ALL = "public, max-age=0, s-maxage=5, must-revalidate";

    private static final String FOR_ONE = "private, no-cache";

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, shared ? FOR_ALL : FOR_ONE);
        response.setHeader(HttpHeaders.VARY, vary());
        if (page.isHtml()) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().toLanguageTag());
        }
        copy.send(request, response);
    }

    private String vary() {
        return "Accept-Encoding" + (page.dependsOnReader() ? ", Accept-Language" : "")
                + (page.isHtml() ? ", Cookie" : "");
    }
}
