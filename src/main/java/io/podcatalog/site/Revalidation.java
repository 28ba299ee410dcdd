package io.podcatalog.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets a browser ask whether its copy of a page is still the same (RFC 9110 §13.1.2), so that it need not load the page
 * again. A page may show the favorites of one listener, so shared caches must not keep it. The filter stands before
 * those that change a page.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 2)
class Revalidation extends ShallowEtagHeaderFilter {

    Revalidation() {
        // Compression changes the bytes that are sent, so only a weak ETag is true.
        setWriteWeakETag(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request, response, chain);
        if (response.containsHeader(HttpHeaders.LOCATION) && !response.isCommitted()) {
            // A redirect has no body. Otherwise Tomcat says so to GET but not to HEAD.
            response.setContentLength(0);
        }
    }

    /**
     * {@return two checksums of the page} The MD5 of the page, which Spring would take, is a sixth of the time of a page
     * of favorites, and protects against forged pages, which nobody can send here.
     */
    @Override
    protected String generateETagHeaderValue(InputStream page, boolean weak) throws IOException {
        Checksum one = new CRC32();
        Checksum other = new CRC32C();
        new CheckedInputStream(new CheckedInputStream(page, one), other).transferTo(OutputStream.nullOutputStream());
        return "%s\"%08x%08x\"".formatted(weak ? "W/" : "", one.getValue(), other.getValue());
    }

    /** The answer to HEAD has the tag as well (RFC 9110 §9.3.2). */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream page) {
        HttpServletRequest asGet = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        return super.isEligibleForEtag(asGet, response, status, page);
    }

    /** Files have their own validators, and are too large to hold in memory for an ETag. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.startsWith("/artwork/")
                || path.startsWith("/sample/")
                || path.startsWith("/sitemap")
                || path.endsWith(".svg")
                || path.endsWith(".ico");
    }
}
