package io.podcatalog.episodefile;

import io.podcatalog.episodefile.EpisodeFile.Kind;
import io.podcatalog.intake.EpisodeFiles;
import io.podcatalog.intake.PublishedFile;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the files that a podcast names now with those it named before, and notes which ones to fetch. */
@Component
class EpisodeFilePlan {

    /** Databases limit the number of values in a statement. */
    private static final int BATCH = 1000;

    private final EpisodeFiles episodes;
    private final EpisodeFileRepository files;
    private final Clock clock;

    EpisodeFilePlan(EpisodeFiles episodes, EpisodeFileRepository files, Clock clock) {
        this.episodes = episodes;
        this.files = files;
        this.clock = clock;
    }

    /** A hidden podcast keeps its files. */
    @Transactional
    void renew(long podcastId) {
        if (!episodes.isShown(podcastId)) {
            return;
        }
        note(podcastId, Kind.CHAPTERS, episodes.chapterFiles(podcastId));
        String language = episodes.language(podcastId).orElse(null);
        note(podcastId, Kind.TRANSCRIPT, BestTranscript.ofEach(episodes.transcriptFiles(podcastId), language));
    }

    /** Brings forward the checks of the files that edited items name. */
    @Transactional
    void expectNews(List<Long> episodeIds) {
        for (int from = 0; from < episodeIds.size(); from += BATCH) {
            files.findByEpisodeIdIn(episodeIds.subList(from, Math.min(from + BATCH, episodeIds.size())))
                    .forEach(file -> file.upkeep().expectNews(clock.instant()));
        }
    }

    private void note(long podcastId, Kind kind, Collection<PublishedFile> publishedFiles) {
        Map<Long, EpisodeFile> known = files.findByPodcastIdAndKind(podcastId, kind).stream()
                .collect(Collectors.toMap(EpisodeFile::episodeId, Function.identity()));
        for (PublishedFile published : publishedFiles) {
            EpisodeFile file = known.remove(published.episodeId());
            if (file == null) {
                files.save(new EpisodeFile(podcastId, kind, published, clock.instant()));
            } else if (!file.isStill(published)) {
                file.moveTo(published, clock.instant());
            }
        }
        known.values().forEach(this::forget);
        if (!known.isEmpty()) {
            episodes.announce(podcastId);
        }
    }

    /** The feed no longer names the file. */
    private void forget(EpisodeFile file) {
        files.delete(file);
        if (file.kind() == Kind.CHAPTERS) {
            episodes.keepChapters(file.episodeId(), List.of());
        } else {
            episodes.keepTranscript(file.episodeId(), null, List.of());
        }
    }
}
