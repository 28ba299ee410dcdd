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
 * Sends every answer with the same security headers. The policy is constant and has no nonce, because Turbo passes a
 * nonce on and would give it to an injected script as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ResponseHeaders extends OncePerRequestFilter {

    /**
     * The hash of the style for Turbo's progress bar. With another version of Turbo, the browser may report an error.
     */
    private static final String TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

    /** Only audio comes from publishers: over https, or over http too if the site itself is served over http. */
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

    public void writeTo(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** An error page needs the headers too, because the container has reset those of the first attempt. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
