package io.podcatalog.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends every answer with the same security headers. The policy is constant and has no nonce: a script that passes
 * nonces on, as Turbo does, would stamp an injected script with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    /** The style that Turbo brings along for its progress bar; with another version the browser would complain. */
    private static final String TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

    /** Audio alone comes from publishers, over https; a page served over http may use what it is given. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' " + TURBO_STYLE + ";"
            + " img-src 'self'; media-src 'self' https: http:; connect-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()");

    private final boolean https;

    ResponseHeaders(SiteSettings site) {
        this.https = site.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        writeTo(response);
        chain.doFilter(request, response);
    }

    void writeTo(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** An error page is an answer too; the container has reset the headers of the first attempt. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
