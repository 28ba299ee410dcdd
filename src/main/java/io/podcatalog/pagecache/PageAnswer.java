package io.podcatalog.pagecache;

import io.podcatalog.pagecache.CachedPage.Copy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Sends a page.
 *
 * @param shared whether shared caches may keep it for others
 */
record PageAnswer(CachedPage page, Copy copy, boolean shared) {

    /**
     * Browsers ask each time whether their copy is still good. Shared caches ask after five seconds, and must not give
     * the page to a request with another cookie (RFC 9111 §4.1).
     */
    private static final String FOR_ALL = "public, max-age=0, s-maxage=5, must-revalidate";

    private static final String FOR_ONE = "private, no-cache";

    /** A weight of 0 means that the client does not accept it (RFC 9110 §12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:,|$|;\\s*q=(?!0(?:\\.0{0,3})?\\s*(?:,|$)))");

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gzip = acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        // The bytes differ, so the strong tags do (RFC 9110 §8.8.3.3).
        String tag = "\"" + copy.tag() + (gzip ? "-gzip\"" : "\"");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, shared ? FOR_ALL : FOR_ONE);
        response.setHeader(HttpHeaders.VARY, page.isHtml() ? "Accept-Encoding, Cookie" : "Accept-Encoding");
        if (isKnown(tag, request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.contentType());
        if (page.isHtml()) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().toLanguageTag());
        }
        byte[] body = gzip ? copy.gzip() : copy.unpacked();
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean acceptsGzip(@Nullable String accepted) {
        return accepted != null && GZIP.matcher(accepted).find();
    }

    /** Compares weakly, as RFC 9110 §13.1.2 says: a proxy may have added the {@code W/}. */
    private static boolean isKnown(String tag, Enumeration<String> given) {
        while (given.hasMoreElements()) {
            String tags = given.nextElement();
            if (tags.strip().equals("*") || tags.contains(tag)) {
                return true;
            }
        }
        return false;
    }
}
