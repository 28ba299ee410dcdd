package io.podcatalog.browse;

import java.util.List;

/**
 * A reason to hear an episode after another one.
 *
 * @param names of what both have in common, at most two; none where one mentions the other
 * @param part the number of the episode in a series with parts, 0 otherwise
 */
public record Reason(Kind kind, List<String> names, int part) {

    /** The kinds; the bundle has a text for each. */
    public enum Kind {
        PART,
        SERIES,
        MENTIONED,
        MENTIONS,
        PERSON,
        SUBJECT
    }

    /** {@return whether it has two names, for which the bundle has other texts} */
    public boolean isDouble() {
        return names.size() > 1;
    }

    /** {@return the name at this place, empty if there are fewer} */
    public String name(int place) {
        return place < names.size() ? names.get(place) : "";
    }
}
