package io.podcatalog.discovery;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which episodes may have other relations than before, now that some of them say something else. */
final class Concerned {

    private final Space space;
    private final Map<Long, Relation> lasts;
    private final Map<Long, Portrait> portraits;
    private final List<Portrait> changed;

    /** For each portrait how close the closest of the changed ones is. */
    private final float[] closest;

    /** @param lasts the last relation of each episode that had as many as there can be */
    Concerned(Space space, Collection<Long> changed, List<Relation> lasts) {
        this.space = space;
        this.lasts = lasts.stream().collect(Collectors.toMap(Relation::episodeId, Function.identity()));
        portraits = space.portraits().stream().collect(Collectors.toMap(Portrait::id, Function.identity()));
        this.changed = changed.stream().map(portraits::get).toList();
        closest = new float[space.portraits().size()];
        for (Portrait portrait : this.changed) {
            float[] scores = space.scores(portrait);
            for (int i = 0; i < closest.length; i++) {
                closest[i] = Math.max(closest[i], scores[i]);
            }
        }
    }

    /** {@return the changed ones, those that one of them can now be a relation of, and these} */
    List<Portrait> with(Collection<Long> these) {
        Set<Long> ids = new HashSet<>(these);
        changed.forEach(portrait -> ids.add(portrait.id()));
        return IntStream.range(0, closest.length)
                .filter(i -> ids.contains(space.portraits().get(i).id()) || hasRoom(i))
                .mapToObj(space.portraits()::get)
                .toList();
    }

    private boolean hasRoom(int place) {
        Portrait portrait = space.portraits().get(place);
        Relation last = lasts.get(portrait.id());
        if (last == null) {
            return !changed.isEmpty();
        }
        if (last.closeness() > 0) {
            return closest[place] >= last.closeness();
        }
        return closest[place] > 0 || isNearer(portrait, portraits.get(last.relatedId()));
    }

    /** It is filled up with what was published around the same time. */
    private boolean isNearer(Portrait portrait, @Nullable Portrait last) {
        return changed.stream()
                .anyMatch(one -> last == null || portrait.apart(one).compareTo(portrait.apart(last)) <= 0);
    }
}
