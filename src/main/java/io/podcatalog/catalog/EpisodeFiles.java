package io.podcatalog.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for chapters and transcripts that lie beside the feed: where they are, and what was found there. An import
 * leaves them alone.
 */
@Service
@Transactional
public class EpisodeFiles {

    private final PodcastRepository podcasts;
    private final EpisodeRepository episodes;
    private final PodcastNews news;

    EpisodeFiles(PodcastRepository podcasts, EpisodeRepository episodes, PodcastNews news) {
        this.podcasts = podcasts;
        this.episodes = episodes;
        this.news = news;
    }

    /** {@return the podcast's, as BCP 47} */
    @Transactional(readOnly = true)
    public Optional<String> language(long podcastId) {
        return podcasts.findLanguage(podcastId);
    }

    @Transactional(readOnly = true)
    public List<PublishedFile> chapterFiles(long podcastId) {
        return episodes.findChapterFiles(podcastId);
    }

    /** {@return all there are, which may be several for an episode, in the order of the feed} */
    @Transactional(readOnly = true)
    public List<PublishedFile> transcriptFiles(long podcastId) {
        return episodes.findTranscriptFiles(podcastId);
    }

    /** Puts these in the place of what was kept; none of them brings back the chapters of the feed itself. */
    public void keepChapters(long episodeId, List<Chapter> chapters) {
        lock(episodeId);
        episodes.findById(episodeId).ifPresent(episode -> episode.keepChapters(chapters));
    }

    /** Puts these in the place of what was kept. */
    public void keepTranscript(long episodeId, @Nullable String language, List<TranscriptLine> lines) {
        lock(episodeId);
        episodes.findById(episodeId).ifPresent(episode -> episode.keepTranscript(language, lines));
    }

    /** Announces that chapters or transcripts of a podcast came or went. */
    public void announce(long podcastId) {
        news.announce(podcastId);
    }

    /** The new revision holds the podcast's row, so that an import that would write the same episode waits. */
    private void lock(long episodeId) {
        episodes.findPodcastId(episodeId).ifPresent(podcasts::revise);
    }
}
