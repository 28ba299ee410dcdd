package io.podcatalog.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for cleaning again what was stored under older rules; pages show the older text until then. */
@Service
public class StoredNotes {

    private static final Logger log = LoggerFactory.getLogger(StoredNotes.class);

    /** Texts in memory at once; each may have a million characters. */
    private static final int BATCH = 20;

    private final PodcastRepository podcasts;
    private final EpisodeRepository episodes;
    private final PodcastNews news;
    private final TransactionTemplate transaction;

    StoredNotes(
            PodcastRepository podcasts, EpisodeRepository episodes, PodcastNews news, TransactionTemplate transaction) {
        this.podcasts = podcasts;
        this.episodes = episodes;
        this.news = news;
        this.transaction = transaction;
    }

    private interface Writer {

        /** Writes nothing where an import was faster. */
        int write(long id, int policy, @Nullable String raw, @Nullable String html, @Nullable Integer cleaned);
    }

    /**
     * Cleans all texts whose version is below {@code policy}. What was done stays done when it is cut short.
     *
     * @param clean makes notes of a raw text and of where its relative links start from, or null of nothing to show
     * @return how many texts are clean now that were not before
     */
    public int renew(int policy, BiFunction<String, HttpUrl, @Nullable ShowNotes> clean) {
        Set<Long> revised = new TreeSet<>();
        try {
            return renew(
                            after -> podcasts.findStaleAbout(policy, after, Limit.of(BATCH)),
                            podcasts::renewAbout,
                            policy,
                            clean,
                            revised)
                    + renew(
                            after -> episodes.findStaleNotes(policy, after, Limit.of(BATCH)),
                            episodes::renewNotes,
                            policy,
                            clean,
                            revised);
        } finally {
            revised.forEach(news::announce);
        }
    }

    private int renew(
            LongFunction<List<StaleNotes>> findAfter,
            Writer writer,
            int policy,
            BiFunction<String, HttpUrl, @Nullable ShowNotes> clean,
            Set<Long> revised) {
        int renewed = 0;
        List<StaleNotes> batch = findAfter.apply(Long.MIN_VALUE);
        while (!batch.isEmpty()) {
            for (StaleNotes stale : batch) {
                try {
                    ShowNotes notes = clean.apply(stale.raw(), stale.base());
                    renewed += write(writer, policy, stale, notes);
                    revised.add(stale.podcastId());
                } catch (RuntimeException failure) {
                    log.error("The text of {} {} was not cleaned again", stale.base(), stale.id(), failure);
                }
            }
            batch = findAfter.apply(batch.get(batch.size() - 1).id());
        }
        return renewed;
    }

    private int write(Writer writer, int policy, StaleNotes stale, @Nullable ShowNotes notes) {
        Integer written = transaction.execute(status -> {
            podcasts.revise(stale.podcastId());
            return notes == null
                    ? writer.write(stale.id(), policy, null, null, null)
                    : writer.write(stale.id(), policy, notes.raw(), notes.html(), notes.policy());
        });
        return written == null ? 0 : written;
    }
}
