package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Relates episodes to the closest ones of their podcast, of any age, and to no strangers. Each episode that was
 * published again counts once. The same vectors always give the same relations.
 */
final class Relations {

    static final int MOST = 5;

    /** More candidates than relations, because some are reruns. */
    private static final int CANDIDATES = 12;

    private record Candidate(EpisodeVector vector, float closeness) {}

    private final SimilarityIndex index;
    private final Function<Collection<Long>, Map<Long, List<Subject>>> subjects;

    /** @param subjects of the episodes with these ids */
    Relations(SimilarityIndex index, Function<Collection<Long>, Map<Long, List<Subject>>> subjects) {
        this.index = index;
        this.subjects = subjects;
    }

    /** {@return up to five relations of each of these, the closest first} */
    List<Relation> of(Collection<EpisodeVector> vectors) {
        Map<EpisodeVector, List<Candidate>> closest = new LinkedHashMap<>();
        Set<Long> ids = new HashSet<>();
        for (EpisodeVector vector : vectors) {
            List<Candidate> candidates = closest(vector);
            closest.put(vector, candidates);
            candidates.forEach(
                    one -> ids.addAll(List.of(vector.id(), one.vector().id())));
        }
        Map<Long, List<Subject>> named = subjects.apply(ids);
        List<Relation> relations = new ArrayList<>();
        closest.forEach((vector, candidates) -> candidates.forEach(one -> relations.add(new Relation(
                vector.id(),
                one.vector.id(),
                Reasons.of(
                        named.get(vector.id()),
                        named.get(one.vector.id()),
                        index.mentions(vector, one.vector),
                        index.mentions(one.vector, vector)),
                one.closeness))));
        return relations;
    }

    private List<Candidate> closest(EpisodeVector vector) {
        float[] scores = index.scores(vector);
        List<Candidate> closest = new ArrayList<>();
        for (int place : index.closest(vector, scores, CANDIDATES)) {
            EpisodeVector other = index.vectors().get(place);
            boolean rerun = Republication.isOne(vector, other)
                    || closest.stream().anyMatch(better -> Republication.isOne(better.vector(), other));
            if (!rerun && closest.size() < MOST) {
                closest.add(new Candidate(other, scores[place]));
            }
        }
        return closest;
    }
}
