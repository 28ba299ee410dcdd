package io.podcatalog.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an episode may offer besides its sound. */
public enum Feature {
    /** A transcript that its page shows. */
    TRANSCRIPT,
    CHAPTERS,
    VIDEO;

    static Set<Feature> of(boolean transcript, boolean chapters, boolean video) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        if (transcript) {
            features.add(TRANSCRIPT);
        }
        if (chapters) {
            features.add(CHAPTERS);
        }
        if (video) {
            features.add(VIDEO);
        }
        return Collections.unmodifiableSet(features);
    }

    /** {@return its name in addresses and in the search index} */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
