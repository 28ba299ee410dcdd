package io.podcatalog.companion;

import io.podcatalog.catalog.CompanionFile;
import io.podcatalog.catalog.EpisodeCompanions;
import io.podcatalog.companion.Companion.Kind;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares where the files lie now with where they were looked for last, and notes what is to be fetched. */
@Component
class CompanionPlan {

    private final EpisodeCompanions episodes;
    private final CompanionRepository companions;
    private final Clock clock;

    CompanionPlan(EpisodeCompanions episodes, CompanionRepository companions, Clock clock) {
        this.episodes = episodes;
        this.companions = companions;
        this.clock = clock;
    }

    @Transactional
    void renew(long podcastId) {
        note(podcastId, Kind.CHAPTERS, episodes.chapterFiles(podcastId));
        String language = episodes.language(podcastId).orElse(null);
        note(podcastId, Kind.TRANSCRIPT, BestTranscript.ofEach(episodes.transcriptFiles(podcastId), language));
    }

    private void note(long podcastId, Kind kind, Collection<CompanionFile> files) {
        Map<Long, Companion> known = companions.findByPodcastIdAndKind(podcastId, kind).stream()
                .collect(Collectors.toMap(Companion::episodeId, Function.identity()));
        for (CompanionFile file : files) {
            Companion companion = known.remove(file.episodeId());
            if (companion == null) {
                companions.save(new Companion(podcastId, kind, file, clock.instant()));
            } else if (!companion.liesAt(file)) {
                companion.moveTo(file, clock.instant());
            }
        }
        known.values().forEach(this::forget);
        if (!known.isEmpty()) {
            episodes.announce(podcastId);
        }
    }

    /** The publisher has taken it back. */
    private void forget(Companion companion) {
        companions.delete(companion);
        if (companion.kind() == Kind.CHAPTERS) {
            episodes.keepChapters(companion.episodeId(), List.of());
        } else {
            episodes.keepTranscript(companion.episodeId(), null, List.of());
        }
    }
}
