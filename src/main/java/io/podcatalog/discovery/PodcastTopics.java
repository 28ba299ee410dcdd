package io.podcatalog.discovery;

import io.podcatalog.catalog.Slug;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a podcast's episodes are about: terms of its own that some of them share and most do not, those first
 * that say the most of their episodes. People are left out, who are not topics, as is the podcast's name.
 */
final class PodcastTopics {

    static final int OF_PODCAST = 24;

    /** What is in more of the episodes than this does not tell them apart. */
    private static final double WIDEST = 0.2;

    /** A podcast with more episodes than this has topics in three of them at least, else in two. */
    private static final int MANY_EPISODES = 40;

    /** Of two terms with a word in common, the lesser one goes where it is in so much of the same episodes. */
    private static final double SAME = 0.5;

    /** What stands in no title and no keyword is mostly said in passing. */
    private static final double HEADINGLESS = 0.2;

    /** Two words say more than one of them: "gateway API" before "gateway". */
    private static final double PAIR = 1.5;

    private record Candidate(String term, double weight, Set<Integer> episodes) {}

    private final List<DescribedEpisode> episodes;
    private final Set<String> excluded;
    private final List<FoundTopic> found = new ArrayList<>();

    /** @param names of people, and of the podcast */
    PodcastTopics(List<DescribedEpisode> episodes, Collection<String> names) {
        this.episodes = episodes;
        excluded = names.stream().flatMap(PodcastTopics::words).collect(Collectors.toSet());
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            if (chosen.size() < OF_PODCAST && chosen.stream().noneMatch(better -> isSame(better, candidate))) {
                chosen.add(candidate);
            }
        }
        Set<String> slugs = new HashSet<>();
        for (Candidate candidate : chosen) {
            String label = label(candidate);
            String slug = Slug.of(label, "");
            if (!slug.isEmpty() && slugs.add(slug)) {
                found.add(new FoundTopic(slug, label, candidate.term()));
            }
        }
    }

    /** {@return the topics, those that tell the episodes apart best first} */
    List<FoundTopic> found() {
        return found;
    }

    /** {@return the topics of each episode, what it is most about first} */
    List<EpisodeTopic> ofEpisodes() {
        List<EpisodeTopic> topics = new ArrayList<>();
        for (DescribedEpisode episode : episodes) {
            Map<String, Double> weights = episode.terms().weights();
            List<FoundTopic> own = found.stream()
                    .filter(topic -> weights.containsKey(topic.term()))
                    .sorted(Comparator.comparing(topic -> -weights.get(topic.term())))
                    .toList();
            for (int position = 0; position < own.size(); position++) {
                topics.add(new EpisodeTopic(
                        episode.id(), position, own.get(position).slug()));
            }
        }
        return topics;
    }

    private List<Candidate> candidates() {
        Map<String, Set<Integer>> episodesWith = new HashMap<>();
        for (int i = 0; i < episodes.size(); i++) {
            for (String term : terms(i).weights().keySet()) {
                episodesWith.computeIfAbsent(term, key -> new TreeSet<>()).add(i);
            }
        }
        int fewest = episodes.size() > MANY_EPISODES ? 3 : 2;
        double most = Math.max(fewest, episodes.size() * WIDEST);
        return episodesWith.entrySet().stream()
                .filter(term ->
                        term.getValue().size() >= fewest && term.getValue().size() <= most)
                .filter(term -> term.getKey().length() > 1 && !isExcluded(term.getKey()))
                .map(term -> new Candidate(term.getKey(), weight(term.getKey(), term.getValue()), term.getValue()))
                .sorted(Comparator.comparing(Candidate::weight).reversed().thenComparing(Candidate::term))
                .toList();
    }

    /** {@return how much of its episodes a term says: more where it is in a title, and the rarer it is} */
    private double weight(String term, Set<Integer> with) {
        double rarity = Math.log((double) (episodes.size() + 1) / with.size());
        double said = with.stream()
                .mapToDouble(i -> 1 + Math.log(terms(i).weights().get(term)))
                .sum();
        double headings = with.stream().filter(i -> terms(i).isInHeading(term)).count();
        return said * rarity * (term.contains(" ") ? PAIR : 1) * (HEADINGLESS + headings / with.size());
    }

    private EpisodeTerms terms(int episode) {
        return episodes.get(episode).terms();
    }

    private boolean isExcluded(String term) {
        return words(term).anyMatch(excluded::contains);
    }

    private static boolean isSame(Candidate better, Candidate lesser) {
        if (words(better.term()).noneMatch(words(lesser.term()).collect(Collectors.toSet())::contains)) {
            return false;
        }
        long common =
                lesser.episodes().stream().filter(better.episodes()::contains).count();
        return common
                >= SAME * Math.min(lesser.episodes().size(), better.episodes().size());
    }

    /** {@return the spelling that most of the episodes have} */
    private String label(Candidate candidate) {
        Map<String, Long> spellings = candidate.episodes().stream()
                .flatMap(i -> terms(i).spellings(candidate.term()).stream())
                .collect(Collectors.groupingBy(spelling -> spelling, TreeMap::new, Collectors.counting()));
        return spellings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"));
    }
}
