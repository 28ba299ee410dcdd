package io.podcatalog.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says whom to tell about a weakness of the site (RFC 9116), if the operator has set an address for this. */
@Controller
class SecurityTxtController {

    private static final String PATH = "/.well-known/security.txt";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** RFC 9116 §2.5.5 recommends less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final SiteSettings site;
    private final Clock clock;

    SecurityTxtController(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show() {
        if (site.securityContact() == null) {
            throw new NotFoundException();
        }
        return ResponseEntity.ok().contentType(TEXT).body("""
                Contact: %s
                Expires: %s
                Canonical: %s
                """.formatted(
                        site.securityContact(),
                        clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID),
                        site.url(PATH)));
    }
}
