package io.podcatalog.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets a browser ask whether its copy of a page is still the same (RFC 9110 §13.1.2), so that it need not load the page
 * again. A page may show the favorites of one listener, so shared caches must not keep it.
 */
@Component
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
                || path.endsWith(".svg");
    }
}
