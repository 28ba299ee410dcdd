package io.podcatalog.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each title a slug of its own: the second "intro" becomes intro-2. */
final class UniqueSlugs {

    private final Set<String> taken;
    private final Map<String, Integer> lastSuffix = new HashMap<>();

    UniqueSlugs(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String take(String slug) {
        String candidate = slug;
        int suffix = lastSuffix.getOrDefault(slug, 1);
        while (!taken.add(candidate)) {
            suffix++;
            candidate = slug + "-" + suffix;
        }
        lastSuffix.put(slug, suffix);
        return candidate;
    }
}
