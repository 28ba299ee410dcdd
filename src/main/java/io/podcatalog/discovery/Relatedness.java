package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the episodes of a podcast by what they say: the cosine of their terms, each weighed by how rare it is in
 * this podcast, and guests in common. Recency plays no part. The same episodes always give the same relations.
 */
final class Relatedness {

    static final int RELATED = 5;

    /** Terms of an episode that take part; the others are too weak to matter and cost the most. */
    private static final int STRONGEST_TERMS = 80;

    /** Somebody in more of the episodes than this is a host: no reason to hear one episode after another. */
    private static final double HOST_SHARE = 0.25;

    private static final double GUEST_WEIGHT = 0.25;

    /** Two words say more of a topic than one of them: "gateway API" before "gateway". */
    private static final double PAIR = 3;

    /** As alike as this is a rerun, not another episode worth hearing. */
    private static final double RERUN = 0.95;

    private final List<DescribedEpisode> episodes;
    private final List<EpisodeTerms> terms = new ArrayList<>();
    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final Map<String, List<Integer>> episodesWith = new HashMap<>();
    private final List<Set<String>> guests = new ArrayList<>();

    Relatedness(List<DescribedEpisode> episodes) {
        this.episodes = episodes;
        episodes.forEach(episode -> terms.add(episode.terms()));
        Map<String, Integer> frequency = new HashMap<>();
        terms.forEach(one -> one.weights().keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
        for (int i = 0; i < episodes.size(); i++) {
            Map<String, Double> vector = vector(terms.get(i), frequency);
            vectors.add(vector);
            for (String term : vector.keySet()) {
                episodesWith.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
            }
        }
        findGuests();
    }

    /** {@return up to five relations of each episode, the closest first} */
    List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            int episode = i;
            Map<Integer, Double> scores = scores(i);
            scores.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry::getKey))
                    .map(entry -> relation(episode, entry.getKey()))
                    .filter(relation -> !relation.reason().isEmpty())
                    .limit(RELATED)
                    .forEach(relations::add);
        }
        return relations;
    }

    private Map<String, Double> vector(EpisodeTerms terms, Map<String, Integer> frequency) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Double> term : terms.weights().entrySet()) {
            double rarity = Math.log((double) (episodes.size() + 1) / frequency.get(term.getKey()));
            double weight = (1 + Math.log(term.getValue())) * rarity;
            squares += weight * weight;
            if (frequency.get(term.getKey()) > 1 && weight > 0) {
                weights.put(term.getKey(), weight);
            }
        }
        double length = Math.sqrt(squares);
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(STRONGEST_TERMS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, term -> term.getValue() / length, (a, b) -> a, LinkedHashMap::new));
    }

    private void findGuests() {
        Map<String, Long> appearances = episodes.stream()
                .flatMap(episode -> episode.people().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        for (DescribedEpisode episode : episodes) {
            guests.add(episode.people().stream()
                    .filter(name -> appearances.get(name) <= Math.max(2, episodes.size() * HOST_SHARE))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Map<Integer, Double> scores(int episode) {
        Map<Integer, Double> scores = new HashMap<>();
        vectors.get(episode).forEach((term, weight) -> {
            for (int other : episodesWith.get(term)) {
                scores.merge(other, weight * vectors.get(other).get(term), Double::sum);
            }
        });
        scores.values().removeIf(score -> score > RERUN);
        for (int other = 0; other < guests.size() && !guests.get(episode).isEmpty(); other++) {
            int common = common(guests.get(episode), guests.get(other)).size();
            if (common > 0) {
                scores.merge(other, common * GUEST_WEIGHT, Double::sum);
            }
        }
        scores.remove(episode);
        return scores;
    }

    private Relation relation(int episode, int other) {
        Set<String> both = common(guests.get(episode), guests.get(other));
        String people = String.join(" and ", both);
        List<String> topics = topics(episode, other, both);
        String about = topics.isEmpty() ? "" : "Both cover " + String.join(" and ", topics);
        String reason = Stream.of(people.isEmpty() ? "" : "Also with " + people, about)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return new Relation(episodes.get(episode).id(), episodes.get(other).id(), reason);
    }

    /** {@return the two terms that bring the episodes closest, as both of them write them} */
    private List<String> topics(int episode, int other, Set<String> people) {
        Map<String, Double> theirs = vectors.get(other);
        List<String> strongest = vectors.get(episode).entrySet().stream()
                .filter(term -> theirs.containsKey(term.getKey()))
                .sorted(Comparator.<Map.Entry<String, Double>, Double>comparing(term ->
                                -term.getValue() * theirs.get(term.getKey()) * (isPair(term.getKey()) ? PAIR : 1))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<String> topics = new ArrayList<>();
        for (String term : strongest) {
            if (topics.size() < 2) {
                terms.get(episode)
                        .commonSpelling(term, terms.get(other))
                        .filter(spelling -> Stream.concat(topics.stream(), people.stream())
                                .noneMatch(said -> overlap(said, spelling)))
                        .ifPresent(topics::add);
            }
        }
        return topics;
    }

    private static boolean isPair(String term) {
        return term.indexOf(' ') >= 0;
    }

    private static boolean overlap(String one, String other) {
        Set<String> words = Set.copyOf(List.of(one.toLowerCase().split("\\s+")));
        return Stream.of(other.toLowerCase().split("\\s+")).anyMatch(words::contains);
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }
}
