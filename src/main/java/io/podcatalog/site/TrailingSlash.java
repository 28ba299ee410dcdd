package io.podcatalog.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads an address with a slash at its end to the same address without it, because people write links both ways. If
 * there is no such page, the second answer says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TrailingSlash extends OncePerRequestFilter {

    /** Only one slash at the beginning: browsers take {@code //name} and {@code /\\name} for another host. */
    private static final Pattern OF_THIS_SITE = Pattern.compile("/[^/\\\\].*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        String address = StringUtils.trimTrailingCharacter(asked, '/');
        if (!isRead(request.getMethod())
                || address.equals(asked)
                || !OF_THIS_SITE.matcher(address).matches()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, address + (query == null ? "" : "?" + query));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400");
        // Otherwise Tomcat says this to GET but not to HEAD.
        response.setContentLength(0);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
