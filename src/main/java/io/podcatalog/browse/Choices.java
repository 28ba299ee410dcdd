package io.podcatalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to narrow a list of episodes: what can be chosen, and what is, which another click gives up. */
public record Choices(String name, List<Choice> choices) {

    /** @param count of the episodes that it would leave, where that is known */
    public record Choice(String label, @Nullable Long count, String path, boolean chosen) {}

    /** {@return whether choosing changes anything} */
    public boolean isOfUse() {
        return choices.size() > 1 || choices.stream().anyMatch(Choice::chosen);
    }
}
