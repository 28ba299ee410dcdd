package io.podcatalog.discovery;

import io.podcatalog.discovery.Relation.Pair;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Why episodes are worth hearing after others. Reading how they word things costs more than comparing them, so it is
 * done for many at once, and not for two of which it is known.
 */
final class Reasons {

    private final Function<Collection<Long>, Map<Long, Wording>> wordings;
    private final Map<Pair, String> known;
    private final Map<Long, Wording> read = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();

    /** @param known reasons between episodes that both stayed as they were */
    Reasons(Function<Collection<Long>, Map<Long, Wording>> wordings, Map<Pair, String> known) {
        this.wordings = wordings;
        this.known = known;
    }

    /** Soon these will be asked for: they are read together with what is asked for first. */
    void expect(EpisodeVector one, List<EpisodeVector> others) {
        for (EpisodeVector other : others) {
            if (!known.containsKey(new Pair(one.id(), other.id()))) {
                wanted.add(one.id());
                wanted.add(other.id());
            }
        }
    }

    /** {@return the reason to hear the other one; empty where they have no words in common} */
    String of(EpisodeVector one, EpisodeVector other) {
        String before = known.get(new Pair(one.id(), other.id()));
        return before != null
                ? before
                : Reason.of(one, wording(one), other, wording(other)).text();
    }

    private Wording wording(EpisodeVector vector) {
        if (!read.containsKey(vector.id())) {
            wanted.add(vector.id());
            wanted.removeAll(read.keySet());
            read.putAll(wordings.apply(wanted));
            wanted.clear();
        }
        return read.get(vector.id());
    }
}
