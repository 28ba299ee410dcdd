package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes part in a podcast or an episode (podcast:person).
 *
 * @param slug made of the name alone, so people of the same name share a page
 * @param role in lower case, from the Podcast Taxonomy Project or free text; {@code host} if the feed gives none
 * @param team the taxonomy's group ({@code cast}, {@code writing}, …) in lower case; {@code cast} without one
 */
@Embeddable
public record Person(
        String slug,
        String name,
        String role,
        String team,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image) {

    private static final Pattern HOST = Pattern.compile("(?:(?:co|guest)[ -]?)?hosts?");

    public Person(String name, String role, String team, @Nullable HttpUrl link, @Nullable HttpUrl image) {
        this(slug(name), name, role, team, link, image);
    }

    public static String slug(String name) {
        return Slug.of(name, "person");
    }

    /** {@return whether this is a host, a co-host or a guest host} */
    public boolean isHost() {
        return HOST.matcher(role).matches();
    }

    /** {@return the path of their page} */
    public String path() {
        return Addresses.person(slug);
    }

    public Cover cover() {
        return Cover.of(image, name);
    }
}
