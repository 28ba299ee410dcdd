package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Relates episodes to the closest ones of their podcast, of any age. The same vectors always give the same relations.
 */
final class Relations {

    static final int MOST = 5;

    /** More candidates than relations, because some are reruns, and some write all common traits differently. */
    private static final int CANDIDATES = 10;

    private record Candidate(EpisodeVector vector, float closeness) {}

    private final SimilarityIndex index;
    private final Supplier<Reasons> reasons;

    /** @param reasons makes an object for each call, because it keeps everything it reads in memory */
    Relations(SimilarityIndex index, Supplier<Reasons> reasons) {
        this.index = index;
        this.reasons = reasons;
    }

    /** {@return up to five relations of each of these, the closest first} */
    List<Relation> of(Collection<EpisodeVector> vectors) {
        Reasons why = reasons.get();
        Map<EpisodeVector, List<Candidate>> candidates = new LinkedHashMap<>();
        for (EpisodeVector vector : vectors) {
            List<Candidate> closest = closest(vector);
            candidates.put(vector, closest);
            why.expect(
                    vector, closest.stream().limit(MOST).map(Candidate::vector).toList());
        }
        List<Relation> relations = new ArrayList<>();
        candidates.forEach((vector, closest) -> relations.addAll(relations(vector, closest, why)));
        return relations;
    }

    private List<Candidate> closest(EpisodeVector vector) {
        float[] scores = index.scores(vector);
        List<Candidate> closest = new ArrayList<>();
        for (int place : index.closest(vector, scores, CANDIDATES)) {
            EpisodeVector other = index.vectors().get(place);
            boolean rerun = other.isRerunOf(vector)
                    || closest.stream().anyMatch(better -> better.vector().isRerunOf(other));
            if (!rerun) {
                closest.add(new Candidate(other, scores[place]));
            }
        }
        return closest;
    }

    private List<Relation> relations(EpisodeVector vector, List<Candidate> closest, Reasons why) {
        List<Relation> relations = new ArrayList<>();
        for (Candidate candidate : closest) {
            if (relations.size() < MOST) {
                EpisodeVector other = candidate.vector();
                String reason = why.of(vector, other);
                if (!reason.isEmpty()) {
                    relations.add(new Relation(vector.id(), other.id(), reason, candidate.closeness()));
                }
            }
        }
        return relations;
    }
}
