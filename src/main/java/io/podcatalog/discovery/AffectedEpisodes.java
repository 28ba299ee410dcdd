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
final class AffectedEpisodes {

    private final SimilarityIndex index;
    private final Map<Long, Relation> lastRelations;
    private final Map<Long, EpisodeVector> vectors;
    private final List<EpisodeVector> changed;

    /** For each vector how close the closest of the changed ones is. */
    private final float[] closest;

    /** @param lastRelations the last relation of each episode that had as many as there can be */
    AffectedEpisodes(SimilarityIndex index, Collection<Long> changed, List<Relation> lastRelations) {
        this.index = index;
        this.lastRelations = lastRelations.stream().collect(Collectors.toMap(Relation::episodeId, Function.identity()));
        vectors = index.vectors().stream().collect(Collectors.toMap(EpisodeVector::id, Function.identity()));
        this.changed = changed.stream().map(vectors::get).toList();
        closest = new float[index.vectors().size()];
        for (EpisodeVector vector : this.changed) {
            float[] scores = index.scores(vector);
            for (int i = 0; i < closest.length; i++) {
                closest[i] = Math.max(closest[i], scores[i]);
            }
        }
    }

    /** {@return the changed ones, those that one of them can now be a relation of, and these} */
    List<EpisodeVector> with(Collection<Long> these) {
        Set<Long> ids = new HashSet<>(these);
        changed.forEach(vector -> ids.add(vector.id()));
        return IntStream.range(0, closest.length)
                .filter(i -> ids.contains(index.vectors().get(i).id()) || hasRoom(i))
                .mapToObj(index.vectors()::get)
                .toList();
    }

    private boolean hasRoom(int place) {
        EpisodeVector vector = index.vectors().get(place);
        Relation last = lastRelations.get(vector.id());
        if (last == null) {
            return !changed.isEmpty();
        }
        if (last.closeness() > 0) {
            return closest[place] >= last.closeness();
        }
        return closest[place] > 0 || isNearer(vector, vectors.get(last.relatedId()));
    }

    /** It is filled up with what was published around the same time. */
    private boolean isNearer(EpisodeVector vector, @Nullable EpisodeVector last) {
        return changed.stream()
                .anyMatch(one -> last == null || vector.apart(one).compareTo(vector.apart(last)) <= 0);
    }
}
