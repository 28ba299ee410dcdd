package io.podcatalog.intake;

import io.podcatalog.background.Attempts;
import io.podcatalog.notes.ShowNotesPolicy;
import io.podcatalog.podcast.ShowNotes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Cleans stored texts again when the allow-list has changed. Until then, pages show the older clean text. */
@Service
class StoredNotes {

    private static final Logger log = LoggerFactory.getLogger(StoredNotes.class);

    /** Number of texts in memory at once; each may have a million characters. */
    private static final int BATCH = 20;

    private final Attempts attempts = new Attempts(log);
    private final StoredPodcastRepository podcasts;
    private final StoredEpisodeRepository episodes;
    private final PodcastNews news;
    private final TransactionTemplate transaction;

    StoredNotes(
            StoredPodcastRepository podcasts,
            StoredEpisodeRepository episodes,
            PodcastNews news,
            TransactionTemplate transaction) {
        this.podcasts = podcasts;
        this.episodes = episodes;
        this.news = news;
        this.transaction = transaction;
    }

    private interface Writer {

        /** Writes nothing if an import has stored a newer text meanwhile. */
        int write(long id, int policy, @Nullable String raw, @Nullable String html, @Nullable Integer cleaned);
    }

    private interface Reader {

        List<StaleNotes> read(int policy, Collection<Long> ids);
    }

    /**
     * Cleans all texts that an older version of the rules cleaned. If the program stops, the texts that are done stay
     * clean.
     *
     * @return the number of texts that were cleaned again
     */
    int renew() {
        Set<Long> revised = new TreeSet<>();
        try {
            return renew(
                            "podcast",
                            podcasts.findStale(ShowNotesPolicy.VERSION),
                            podcasts::findStaleAbout,
                            podcasts::renewAbout,
                            stale -> ShowNotesPolicy.clean(stale.raw(), stale.base()),
                            revised)
                    + renew(
                            "episode",
                            episodes.findStale(ShowNotesPolicy.VERSION),
                            episodes::findStaleNotes,
                            episodes::renewNotes,
                            stale -> ShowNotesPolicy.cleanTimed(stale.raw(), stale.base(), stale.length()),
                            revised);
        } finally {
            attempts.each(revised, "The new texts of podcast %d were not announced"::formatted, news::announce);
        }
    }

    private int renew(
            String kind,
            List<Long> stale,
            Reader reader,
            Writer writer,
            Function<StaleNotes, @Nullable ShowNotes> clean,
            Set<Long> revised) {
        int[] renewed = {0};
        attempts.inBatches(stale, BATCH, id -> "The text of %s %d was not cleaned again".formatted(kind, id), ids -> {
            for (StaleNotes one : reader.read(ShowNotesPolicy.VERSION, ids)) {
                renewed[0] += write(writer, one, clean.apply(one));
                revised.add(one.podcastId());
            }
        });
        return renewed[0];
    }

    private int write(Writer writer, StaleNotes stale, @Nullable ShowNotes notes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            podcasts.revise(stale.podcastId());
            return notes == null
                    ? writer.write(stale.id(), ShowNotesPolicy.VERSION, null, null, null)
                    : writer.write(stale.id(), ShowNotesPolicy.VERSION, notes.raw(), notes.html(), notes.policy());
        }));
    }
}
