package io.podcatalog.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one filter for a list of episodes, or its orders. A click on a chosen value removes the filter. */
public record Choices(String name, List<Choice> choices) {

    /** @param count of the episodes in the list after this choice, null where it is unknown */
    public record Choice(String label, @Nullable Long count, String path, boolean chosen) {}

    /** {@return whether choosing changes anything} */
    public boolean isUseful() {
        return choices.size() > 1 || choices.stream().anyMatch(Choice::chosen);
    }
}
