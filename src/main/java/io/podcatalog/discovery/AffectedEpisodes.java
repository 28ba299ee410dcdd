package io.podcatalog.discovery;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the episodes whose relations may change because the texts of some episodes changed. */
final class AffectedEpisodes {

    private final SimilarityIndex index;
    private final Map<Long, Relation> lastRelations;
    private final List<EpisodeVector> changed;

    /** For each vector, the closeness of the closest changed vector. */
    private final float[] closest;

    /** @param lastRelations the last relation of each episode that has the full number of relations */
    AffectedEpisodes(SimilarityIndex index, Collection<Long> changed, List<Relation> lastRelations) {
        this.index = index;
        this.lastRelations = lastRelations.stream().collect(Collectors.toMap(Relation::episodeId, Function.identity()));
        Map<Long, EpisodeVector> vectors =
                index.vectors().stream().collect(Collectors.toMap(EpisodeVector::id, Function.identity()));
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
        Relation last = lastRelations.get(index.vectors().get(place).id());
        return closest[place] > 0 && (last == null || closest[place] >= last.closeness());
    }
}
