package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The license under which a podcast is published (podcast:license).
 *
 * @param name an identifier of the SPDX license list, such as {@code cc-by-4.0}, or a name of the publisher's own
 * @param url the address that the publisher gives for its text
 */
@Embeddable
public record License(String name, @Nullable HttpUrl url) {

    private static final Pattern CREATIVE_COMMONS = Pattern.compile("cc-(by(?:-nc)?(?:-nd|-sa)?)-(\\d\\.\\d)");

    /** {@return the address of its text; one of Creative Commons follows from the identifier} */
    public @Nullable HttpUrl address() {
        if (url != null) {
            return url;
        }
        String identifier = name.toLowerCase(Locale.ROOT);
        Matcher commons = CREATIVE_COMMONS.matcher(identifier);
        if (commons.matches()) {
            return new HttpUrl(
                    "https://creativecommons.org/licenses/%s/%s/".formatted(commons.group(1), commons.group(2)));
        }
        return identifier.equals("cc0-1.0") ? new HttpUrl("https://creativecommons.org/publicdomain/zero/1.0/") : null;
    }
}
