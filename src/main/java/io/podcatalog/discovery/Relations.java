package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Relates episodes to the closest ones of their podcast, whatever their age. Only where fewer than five have anything
 * in common, those from around the same time follow. The same portraits always give the same relations.
 */
final class Relations {

    static final int MOST = 5;

    /** So many of the closest are looked at: some are reruns, some write what they have in common in another way. */
    private static final int LOOKED_AT = 10;

    private record Candidate(Portrait portrait, float closeness) {}

    private final Space space;
    private final Supplier<Reasons> reasons;

    /** @param reasons new ones for each call, as they keep what they read */
    Relations(Space space, Supplier<Reasons> reasons) {
        this.space = space;
        this.reasons = reasons;
    }

    /** {@return up to five relations of each of these, the closest first} */
    List<Relation> of(Collection<Portrait> portraits) {
        Reasons why = reasons.get();
        Map<Portrait, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Portrait portrait : portraits) {
            List<Candidate> closest = closest(portrait);
            candidates.put(portrait, closest);
            why.expect(
                    portrait,
                    closest.stream().limit(MOST).map(Candidate::portrait).toList());
        }
        List<Relation> relations = new ArrayList<>();
        candidates.forEach((portrait, closest) -> relations.addAll(relations(portrait, closest, why)));
        return relations;
    }

    private List<Candidate> closest(Portrait portrait) {
        float[] scores = space.scores(portrait);
        List<Candidate> closest = new ArrayList<>();
        for (int place : space.closest(portrait, scores, LOOKED_AT)) {
            Portrait other = space.portraits().get(place);
            boolean rerun = other.isRerunOf(portrait)
                    || closest.stream().anyMatch(better -> better.portrait().isRerunOf(other));
            if (!rerun) {
                closest.add(new Candidate(other, scores[place]));
            }
        }
        return closest;
    }

    private List<Relation> relations(Portrait portrait, List<Candidate> closest, Reasons why) {
        List<Relation> relations = new ArrayList<>();
        for (Candidate candidate : closest) {
            if (relations.size() < MOST) {
                Portrait other = candidate.portrait();
                String reason = why.of(portrait, other);
                if (!reason.isEmpty()) {
                    relations.add(new Relation(portrait.id(), other.id(), reason, candidate.closeness()));
                }
            }
        }
        if (relations.size() < MOST) {
            addNearest(relations, portrait);
        }
        return relations;
    }

    private void addNearest(List<Relation> relations, Portrait portrait) {
        Set<Long> there = new LinkedHashSet<>(List.of(portrait.id()));
        relations.forEach(relation -> there.add(relation.relatedId()));
        space.portraits().stream()
                .filter(other -> !there.contains(other.id()) && !other.isRerunOf(portrait))
                .sorted(Comparator.comparing((Portrait other) -> portrait.apart(other))
                        .thenComparing(Portrait::id))
                .limit(MOST - relations.size())
                .map(other -> new Relation(portrait.id(), other.id(), Reason.ofTime(portrait, other), 0))
                .forEach(relations::add);
    }
}
