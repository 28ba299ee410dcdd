package io.podcatalog.discovery;

import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.podcast.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the topics of a podcast: subjects that some episodes share and most do not. The publisher's keywords come first,
 * then names and terms of two words. People and series are no topics.
 */
final class PodcastTopics {

    static final int MOST = 12;

    private static final int FEWEST_EPISODES = 3;

    /** Of two candidates, the weaker one is left out if they share this part of their episodes and a word. */
    private static final double SAME = 0.5;

    /** In characters. Words that begin alike are mostly one word with different endings. */
    private static final int BEGINNING = 4;

    private static final class Candidate {

        private final Trait trait;
        private final Map<Long, Float> episodes = new HashMap<>();
        private final Map<String, Integer> names = new TreeMap<>();

        Candidate(Trait trait) {
            this.trait = trait;
        }

        double worth() {
            double strength =
                    episodes.values().stream().mapToDouble(Float::doubleValue).sum();
            return strength * (trait.kind() == Kind.KEYWORD ? 10 : 1);
        }

        /** {@return the most common name; of single words the shortest, which is mostly the one without an ending} */
        String label() {
            int most = names.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            return names.entrySet().stream()
                    .filter(name -> name.getValue() * (trait.kind() == Kind.WORD ? 3 : 1) >= most)
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        }

        String slug() {
            return Slug.of(label(), "");
        }

        boolean isSameAs(Candidate lesser) {
            Set<String> words = beginnings();
            Set<String> lesserWords = lesser.beginnings();
            long common = lesser.episodes.keySet().stream()
                    .filter(episodes::containsKey)
                    .count();
            return lesserWords.stream().anyMatch(words::contains)
                    && (words.equals(lesserWords)
                            || common >= SAME * Math.min(lesser.episodes.size(), episodes.size()));
        }

        /** {@return the words without their endings} */
        private Set<String> beginnings() {
            return words(trait.text())
                    .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                    .collect(Collectors.toSet());
        }
    }

    private final Map<Trait, Candidate> candidates = new HashMap<>();

    void add(long episode, List<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject.isTopic()) {
                Candidate candidate = candidates.computeIfAbsent(subject.trait(), Candidate::new);
                candidate.episodes.put(episode, subject.strength());
                candidate.names.merge(subject.name(), 1, Integer::sum);
            }
        }
    }

    /** {@return the topics; those that say the most about their episodes come first} */
    List<FoundTopic> found() {
        return chosen().stream()
                .map(one -> new FoundTopic(one.slug(), one.label(), one.trait.hash()))
                .toList();
    }

    List<EpisodeTopic> ofEpisodes() {
        return chosen().stream()
                .flatMap(one -> one.episodes.entrySet().stream()
                        .map(episode -> new EpisodeTopic(episode.getKey(), one.slug(), episode.getValue())))
                .toList();
    }

    private List<Candidate> chosen() {
        List<Candidate> best = candidates.values().stream()
                .filter(candidate -> candidate.episodes.size() >= FEWEST_EPISODES)
                .sorted(Comparator.comparing(Candidate::worth)
                        .reversed()
                        .thenComparing(candidate -> candidate.trait.text()))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        Set<String> slugs = new HashSet<>(Set.of(""));
        for (Candidate candidate : best) {
            if (chosen.size() < MOST
                    && chosen.stream().noneMatch(better -> better.isSameAs(candidate))
                    && slugs.add(candidate.slug())) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"));
    }
}
