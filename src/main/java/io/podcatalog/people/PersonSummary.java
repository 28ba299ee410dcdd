package io.podcatalog.people;

import io.podcatalog.podcast.Addresses;

/** A person as a list of people shows them. */
public record PersonSummary(String slug, String name, long episodes) {

    public String path() {
        return Addresses.person(slug);
    }
}
