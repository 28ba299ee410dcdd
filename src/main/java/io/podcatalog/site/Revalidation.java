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
 * Lets a browser ask whether a page it has is still the same (RFC 9110, 13.1.2), so that going back costs no second
 * transfer. A page may hold hearts of one listener, so nobody else may keep it.
 */
@Component
class Revalidation extends ShallowEtagHeaderFilter {

    Revalidation() {
        // Compression changes the bytes that are sent, and leaves only a weak tag true.
        setWriteWeakETag(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request, response, chain);
    }

    /** Files have their own validators, and are too large to be held back for a tag. */
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
