package io.podcatalog.discovery;

import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.discovery.Wording.Written;
import io.podcatalog.podcast.Slug;
import java.util.ArrayList;
import java.util.Collection;
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
 * Finds the topics of a podcast's episodes: words and pairs of words that some episodes share and most do not. Those
 * that say the most about their episodes come first. A pair must be in a title, keyword or chapter of at least one
 * episode, a single word of at least two. Names of people and of the podcast are not topics.
 */
final class PodcastTopics {

    static final int MOST = 24;

    /** Words in a larger share of the episodes do not distinguish them. */
    private static final double WIDEST = 0.2;

    /** With more episodes than this, a topic needs at least three of them, otherwise two. */
    private static final int MANY_EPISODES = 40;

    /** Of two candidates with a common word, the weaker one is left out if they share this part of their episodes. */
    private static final double SAME = 0.5;

    /** Two words say more than one: "gateway API" comes before "gateway". */
    private static final double PAIR = 2;

    /** The worth of words that no heading contains: they are seldom a subject. */
    private static final double UNMARKED = 0.2;

    /** The episodes that have a trait, its weight in them, and how they write it. */
    private static final class Candidate {

        private final Trait trait;
        private final Set<Long> episodes = new HashSet<>();
        private final Map<String, Integer> spellings = new TreeMap<>();
        private double weight;
        private double marked;

        Candidate(Trait trait) {
            this.trait = trait;
        }

        double worth() {
            return weight * (UNMARKED + marked / episodes.size()) * (trait.kind() == Kind.PAIR ? PAIR : 1);
        }

        /** A single word may be in one title by chance, such as "actually" in "What people actually read". */
        boolean isInHeadings() {
            return marked >= (trait.kind() == Kind.PAIR ? 1 : 2);
        }

        /** {@return the spelling in most of the episodes} */
        String label() {
            return spellings.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }

        boolean isSameAs(Candidate lesser) {
            Set<String> words = words(trait.text()).collect(Collectors.toSet());
            if (words(lesser.trait.text()).noneMatch(words::contains)) {
                return false;
            }
            long common = lesser.episodes.stream().filter(episodes::contains).count();
            return common >= SAME * Math.min(lesser.episodes.size(), episodes.size());
        }
    }

    private final Frequencies frequencies;
    private final int fewest;
    private final double most;
    private final Map<Trait, Candidate> candidates = new HashMap<>();

    PodcastTopics(Frequencies frequencies) {
        this.frequencies = frequencies;
        fewest = frequencies.episodes() > MANY_EPISODES ? 3 : 2;
        most = Math.max(fewest, frequencies.episodes() * WIDEST);
    }

    void add(EpisodeVector vector, Wording wording) {
        wording.traits().forEach((trait, written) -> {
            int in = frequencies.of(trait);
            if ((trait.kind() == Kind.WORD || trait.kind() == Kind.PAIR) && in >= fewest && in <= most) {
                add(candidates.computeIfAbsent(trait, Candidate::new), vector, written);
            }
        });
    }

    /** {@return the topics; those that distinguish the episodes best come first} */
    List<FoundTopic> found(Collection<String> people, String podcast) {
        Set<String> excluded = Stream.concat(people.stream(), Stream.of(podcast))
                .flatMap(PodcastTopics::words)
                .collect(Collectors.toSet());
        List<Candidate> best = candidates.values().stream()
                .filter(candidate -> candidate.episodes.size() >= fewest && candidate.isInHeadings())
                .filter(candidate -> candidate.trait.text().length() > 1
                        && Character.isLetter(candidate.trait.text().charAt(0))
                        && words(candidate.trait.text()).noneMatch(excluded::contains)
                        && candidate.spellings.keySet().stream().noneMatch(Dull::isDull))
                .sorted(Comparator.comparing(Candidate::worth)
                        .reversed()
                        .thenComparing(candidate -> candidate.trait.text()))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        List<FoundTopic> found = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (Candidate candidate : best) {
            String slug = Slug.of(candidate.label(), "");
            if (found.size() < MOST
                    && !slug.isEmpty()
                    && chosen.stream().noneMatch(better -> better.isSameAs(candidate))
                    && slugs.add(slug)) {
                chosen.add(candidate);
                found.add(new FoundTopic(slug, candidate.label(), candidate.trait.hash()));
            }
        }
        return found;
    }

    private static void add(Candidate candidate, EpisodeVector vector, Written written) {
        candidate.episodes.add(vector.id());
        candidate.weight += vector.weight(candidate.trait);
        candidate.marked += written.marked() ? 1 : 0;
        written.spellings().forEach(spelling -> candidate.spellings.merge(spelling, 1, Integer::sum));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"));
    }
}
