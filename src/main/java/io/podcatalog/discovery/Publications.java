package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the episodes of a podcast that were published more than once. */
final class Publications {

    /** Different episodes with one title. Comparing each with all would take too long if thousands have one title. */
    private static final int MOST_OF_A_TITLE = 10;

    private Publications() {}

    /** {@return for each such episode its publications, by date} */
    static List<List<EpisodeVector>> of(Collection<EpisodeVector> episodes) {
        Map<Integer, List<List<EpisodeVector>>> byTitle = new HashMap<>();
        List<List<EpisodeVector>> all = new ArrayList<>();
        episodes.stream()
                .sorted(Comparator.comparing(EpisodeVector::listedAt).thenComparing(EpisodeVector::id))
                .forEach(episode -> {
                    List<List<EpisodeVector>> known =
                            byTitle.computeIfAbsent(episode.bareTitle(), title -> new ArrayList<>());
                    List<EpisodeVector> same = known.stream()
                            .filter(one -> episode.isRerunOf(one.get(0)))
                            .findFirst()
                            .orElse(null);
                    if (same != null) {
                        same.add(episode);
                    } else if (known.size() < MOST_OF_A_TITLE) {
                        List<EpisodeVector> first = new ArrayList<>(List.of(episode));
                        known.add(first);
                        all.add(first);
                    }
                });
        return all.stream().filter(one -> one.size() > 1).toList();
    }
}
