package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    private final Function<Collection<Long>, Map<Long, Wording>> wordings;

    Relations(Space space, Function<Collection<Long>, Map<Long, Wording>> wordings) {
        this.space = space;
        this.wordings = wordings;
    }

    /** {@return up to five relations of each of these, the closest first} */
    List<Relation> of(Collection<Portrait> portraits) {
        Map<Portrait, List<Candidate>> candidates = new LinkedHashMap<>();
        Set<Long> ids = new LinkedHashSet<>();
        for (Portrait portrait : portraits) {
            List<Candidate> closest = closest(portrait);
            candidates.put(portrait, closest);
            ids.add(portrait.id());
            closest.forEach(candidate -> ids.add(candidate.portrait().id()));
        }
        Map<Long, Wording> words = wordings.apply(ids);
        List<Relation> relations = new ArrayList<>();
        candidates.forEach((portrait, closest) -> relations.addAll(relations(portrait, closest, words)));
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

    private List<Relation> relations(Portrait portrait, List<Candidate> closest, Map<Long, Wording> words) {
        List<Relation> relations = new ArrayList<>();
        for (Candidate candidate : closest) {
            Portrait other = candidate.portrait();
            if (relations.size() < MOST) {
                String reason = Reason.of(portrait, words.get(portrait.id()), other, words.get(other.id()))
                        .text();
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
