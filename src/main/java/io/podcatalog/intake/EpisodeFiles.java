package io.podcatalog.intake;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the addresses of files with chapters or transcripts that a feed names, and stores their content. Imports do
 * not touch that content.
 */
@Service
@Transactional
public class EpisodeFiles {

    private final StoredPodcastRepository podcasts;
    private final StoredEpisodeRepository episodes;
    private final PodcastNews news;
    private final Clock clock;

    EpisodeFiles(StoredPodcastRepository podcasts, StoredEpisodeRepository episodes, PodcastNews news, Clock clock) {
        this.podcasts = podcasts;
        this.episodes = episodes;
        this.news = news;
        this.clock = clock;
    }

    /** {@return whether pages show the podcast} */
    @Transactional(readOnly = true)
    public boolean isShown(long podcastId) {
        return podcasts.findRevision(podcastId).isPresent();
    }

    /** {@return the language of the podcast, as a BCP 47 tag} */
    @Transactional(readOnly = true)
    public Optional<String> language(long podcastId) {
        return podcasts.findLanguage(podcastId);
    }

    @Transactional(readOnly = true)
    public List<PublishedFile> chapterFiles(long podcastId) {
        return episodes.findChapterFiles(podcastId);
    }

    /** {@return all transcript files, by episode and in the order of the feed; an episode may have several} */
    @Transactional(readOnly = true)
    public List<PublishedFile> transcriptFiles(long podcastId) {
        return episodes.findTranscriptFiles(podcastId);
    }

    /**
     * Replaces the stored chapters. With an empty list, pages show the chapters in the feed again.
     *
     * @return whether the stored ones were others
     */
    public boolean keepChapters(long episodeId, List<Chapter> chapters) {
        if (episodes.findFetchedChapters(episodeId).equals(chapters)) {
            return false;
        }
        lock(episodeId);
        episodes.findById(episodeId).ifPresent(episode -> episode.keepChapters(chapters, clock.instant()));
        return true;
    }

    /** Replaces the stored transcript. {@return whether the stored one was another} */
    public boolean keepTranscript(long episodeId, @Nullable String language, List<TranscriptLine> lines) {
        if (episodes.findTranscriptLanguage(episodeId).equals(Optional.ofNullable(language))
                && episodes.findTranscriptLines(episodeId).equals(lines)) {
            return false;
        }
        lock(episodeId);
        episodes.findById(episodeId).ifPresent(episode -> episode.keepTranscript(language, lines, clock.instant()));
        return true;
    }

    /** Announces that stored chapters or transcripts of a podcast changed. */
    public void announce(long podcastId) {
        news.announce(podcastId);
    }

    /** The update locks the podcast's row, so that an import of the same podcast waits. */
    private void lock(long episodeId) {
        episodes.findPodcastId(episodeId).ifPresent(podcasts::revise);
    }
}
