package io.podcatalog.catalog;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, as podcast:person has it.
 *
 * @param role in lower case, from the Podcast Taxonomy Project or free text; {@code host} where the feed gives none
 * @param team the taxonomy's group ({@code cast}, {@code writing}, …) in lower case; {@code cast} where none is given
 */
@Embeddable
public record Person(
        String name,
        String role,
        String team,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image) {

    /** {@return such as Guest or Audio producer} */
    public String roleLabel() {
        return role.isEmpty() ? role : Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }

    public Cover cover() {
        return Cover.of(image, name);
    }
}
