package io.podcatalog.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends every answer with the same security headers, apart from two kinds: pages that other sites may frame, and files
 * that such a frame loads. The policy is constant and has no nonce, because Turbo passes a nonce on and would give it to
 * an injected script as well.
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

    /** The small player sends nothing and asks for nothing but its files, and every site may frame it. */
    private static final String FRAMED_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; media-src 'self' https: http:; form-action 'none'; base-uri 'none';"
            + " frame-ancestors *; object-src 'none'";

    private static final Pattern FRAMED = Pattern.compile("/podcasts/[^/]+/[^/]+/embed");

    /**
     * These are the same for everybody. Other sites may show pictures. A frame is of no site if the page around it has
     * sandboxed it, and loads its style, script and pictures like a page of another site.
     */
    private static final Pattern FILE =
            Pattern.compile("/(?:css|js|artwork|sample)/.+|/[^/]+\\.(?:svg|ico|png)|/podcasts/[^/]+/[^/]+/share-[^/]+");

    private static final String OPENER = "Cross-Origin-Opener-Policy";
    private static final String LOADERS = "Cross-Origin-Resource-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            OPENER,
            "same-origin",
            LOADERS,
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()");

    private final boolean https;

    ResponseHeaders(SiteSettings site) {
        this.https = site.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        writeTo(request, response);
        chain.doFilter(request, response);
    }

    public void writeTo(HttpServletRequest request, HttpServletResponse response) {
        writeTo(response);
        String path = request.getRequestURI();
        if (FRAMED.matcher(path).matches()) {
            response.setHeader("Content-Security-Policy", FRAMED_POLICY);
            response.setHeader(LOADERS, "cross-origin");
        } else if (FILE.matcher(path).matches()) {
            response.setHeader(LOADERS, "cross-origin");
        }
    }

    /** For a page that no other site may frame. */
    void writeTo(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * An error page needs the headers too, because the container has reset those of the first attempt. No site may frame
     * it: it has the site's header and footer, and too little room in the frame of a small player.
     */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
