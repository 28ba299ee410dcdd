package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, as podcast:person has it.
 *
 * @param slug made of the name alone: whoever is called the same is taken for the same
 * @param role in lower case, from the Podcast Taxonomy Project or free text; {@code host} where the feed gives none
 * @param team the taxonomy's group ({@code cast}, {@code writing}, …) in lower case; {@code cast} where none is given
 */
@Embeddable
public record Person(
        String slug,
        String name,
        String role,
        String team,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image) {

    public Person(String name, String role, String team, @Nullable HttpUrl link, @Nullable HttpUrl image) {
        this(slug(name), name, role, team, link, image);
    }

    static String slug(String name) {
        return Slug.of(name, "person");
    }

    /** {@return where they have their page} */
    public String path() {
        return Addresses.person(slug);
    }

    public Cover cover() {
        return Cover.of(image, name);
    }
}
