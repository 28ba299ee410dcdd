package io.podcatalog.intake;

import io.podcatalog.background.Attempts;
import io.podcatalog.notes.Recurrence;
import io.podcatalog.notes.RecurringSentences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for the sentences that stand in most episodes of a podcast. The comparison of episodes decides when: a new
 * episode is folded by the known ones, and changes none of them.
 */
@Service
public class RecurringTexts {

    /** Number of texts in memory at once. */
    private static final int BATCH = 50;

    private final Attempts attempts = new Attempts(LoggerFactory.getLogger(RecurringTexts.class));
    private final StoredPodcastRepository podcasts;
    private final StoredEpisodeRepository episodes;

    RecurringTexts(StoredPodcastRepository podcasts, StoredEpisodeRepository episodes) {
        this.podcasts = podcasts;
        this.episodes = episodes;
    }

    record Texts(
            long episodeId,
            @Nullable String summary,
            @Nullable String notesHtml) {}

    /** {@return the sentences that recur in the podcast's episodes now} */
    public RecurringSentences find(long podcastId) {
        List<Long> byDate = episodes.findShown(podcastId);
        if (byDate.size() < Recurrence.FEWEST) {
            return RecurringSentences.NONE;
        }
        Recurrence recurrence = new Recurrence(byDate.size());
        attempts.inBatches(byDate, BATCH, "Recurring sentences were not looked for in episode %d"::formatted, ids -> {
            for (Texts texts : episodes.findTexts(ids)) {
                recurrence.add(texts.summary(), texts.notesHtml());
            }
        });
        return recurrence.found();
    }

    /** From now on, all pages of the podcast show these sentences apart. */
    @Transactional
    public void keep(long podcastId, RecurringSentences found) {
        podcasts.keepRecurring(podcastId, found.bytes());
    }
}
