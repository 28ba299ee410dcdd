package io.podcatalog.favorite;

import io.podcatalog.site.SiteSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Reads and writes the only cookie of the site, in which a browser stores its token from the first favorite on. */
@Component
class LibraryCookie {

    /** Browsers store a cookie for 400 days at most (RFC 6265bis, 5.5). */
    private static final Duration LIFE = Duration.ofDays(400);

    private final boolean https;
    private final String name;

    LibraryCookie(SiteSettings site) {
        this.https = site.isSecure();
        // The prefix makes the browser refuse the cookie from a subdomain or over http (RFC 6265bis, 4.1.3).
        this.name = https ? "__Host-library" : "library";
    }

    Optional<LibraryToken> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .flatMap(cookie -> LibraryToken.parse(cookie.getValue()));
    }

    String write(LibraryToken token) {
        return ResponseCookie.from(name, token.value())
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFE)
                .build()
                .toString();
    }
}
