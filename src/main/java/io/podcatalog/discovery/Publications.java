package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the episodes of a podcast that were published more than once. */
final class Publications {

    /** Different episodes with one word in their titles. Comparing each with all would take too long for thousands. */
    private static final int MOST_WITH_WORD = 50;

    private final Map<Integer, List<List<EpisodeVector>>> byWord = new HashMap<>();
    private final List<List<EpisodeVector>> all = new ArrayList<>();

    private Publications() {}

    /** {@return for each such episode its publications, by date} */
    static List<List<EpisodeVector>> of(Collection<EpisodeVector> episodes) {
        Publications publications = new Publications();
        episodes.stream()
                .sorted(Comparator.comparing(EpisodeVector::listedAt).thenComparing(EpisodeVector::id))
                .forEach(publications::add);
        return publications.all.stream().filter(one -> one.size() > 1).toList();
    }

    private void add(EpisodeVector episode) {
        int whole = Arrays.hashCode(episode.title());
        Set<List<EpisodeVector>> candidates = new LinkedHashSet<>(byWord.getOrDefault(whole, List.of()));
        IntStream.of(episode.title())
                .mapToObj(word -> byWord.getOrDefault(word, List.of()))
                .forEach(candidates::addAll);
        List<EpisodeVector> same = candidates.stream()
                .filter(one -> Republication.isOne(episode, one.get(0)))
                .findFirst()
                .orElseGet(() -> {
                    all.add(new ArrayList<>());
                    return all.get(all.size() - 1);
                });
        same.add(episode);
        IntStream.concat(IntStream.of(whole), IntStream.of(episode.title())).forEach(word -> {
            List<List<EpisodeVector>> with = byWord.computeIfAbsent(word, key -> new ArrayList<>());
            if (with.size() < MOST_WITH_WORD && !with.contains(same)) {
                with.add(same);
            }
        });
    }
}
