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

/** Finds the episodes whose relations may change because the texts of some episodes changed. */
final class AffectedEpisodes {

    private final SimilarityIndex index;
    private final Map<Long, Relation> lastRelations;
    private final Map<Long, EpisodeVector> vectors;
    private final List<EpisodeVector> changed;

    /** For each vector, the closeness of the closest changed vector. */
    private final float[] closest;

    /** @param lastRelations the last relation of each episode that has the full number of relations */
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

    /** {@return the changed episodes, those to which a changed one may now be related, and these} */
    List<EpisodeVector> with(Collection<Long> these) {
        Set<Long> ids = new HashSet<>(these);
        changed.forEach(vector -> ids.add(vector.id()));
        return IntStream.range(0, closest.length)
                .filter(i -> ids.contains(index.vectors().get(i).id()) || mayGain(i))
                .mapToObj(index.vectors()::get)
                .toList();
    }

    private boolean mayGain(int place) {
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

    /** The last relation has nothing in common but the time, so an episode from a nearer time takes its place. */
    private boolean isNearer(EpisodeVector vector, @Nullable EpisodeVector last) {
        return changed.stream()
                .anyMatch(one -> last == null || vector.apart(one).compareTo(vector.apart(last)) <= 0);
    }
}
