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
 * Finds the reasons to hear episodes after others. Reading the wording of episodes costs more than comparing them, so
 * this class reads many at once, and none for pairs with a known reason.
 */
final class Reasons {

    private final Function<Collection<Long>, Map<Long, Wording>> wordings;
    private final Map<Pair, String> known;
    private final Map<Long, Wording> read = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();

    /** @param known reasons for pairs in which neither episode changed */
    Reasons(Function<Collection<Long>, Map<Long, Wording>> wordings, Map<Pair, String> known) {
        this.wordings = wordings;
        this.known = known;
    }

    /** Announces pairs, so that the first call of {@link #of} reads the wording of all these episodes at once. */
    void expect(EpisodeVector one, List<EpisodeVector> others) {
        for (EpisodeVector other : others) {
            if (!known.containsKey(new Pair(one.id(), other.id()))) {
                wanted.add(one.id());
                wanted.add(other.id());
            }
        }
    }

    /** {@return the reason to hear the other episode; empty if they have no words in common} */
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
