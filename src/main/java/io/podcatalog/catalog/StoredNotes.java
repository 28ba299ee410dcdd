package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    /** Makes clean text of a raw one and of where its relative links start from, or null of nothing to show. */
    public interface AboutCleaning {

        @Nullable
        ShowNotes clean(String raw, HttpUrl base);
    }

    /** The same for the notes of an episode, whose length is null where it is not known. */
    public interface NotesCleaning {

        @Nullable
        ShowNotes clean(String raw, HttpUrl base, @Nullable Duration length);
    }

    private interface Writer {

        /** Writes nothing where an import was faster. */
        int write(long id, int policy, @Nullable String raw, @Nullable String html, @Nullable Integer cleaned);
    }

    /**
     * Cleans all texts whose version is below {@code policy}. What was done stays done when it is cut short.
     *
     * @param about cleans the text about a podcast
     * @param notes cleans an episode's notes
     * @return how many texts are clean now that were not before
     */
    public int renew(int policy, AboutCleaning about, NotesCleaning notes) {
        Set<Long> revised = new TreeSet<>();
        try {
            return renew(
                            after -> podcasts.findStaleAbout(policy, after, Limit.of(BATCH)),
                            podcasts::renewAbout,
                            policy,
                            stale -> about.clean(stale.raw(), stale.base()),
                            revised)
                    + renew(
                            after -> episodes.findStaleNotes(policy, after, Limit.of(BATCH)),
                            episodes::renewNotes,
                            policy,
                            stale -> notes.clean(stale.raw(), stale.base(), stale.length()),
                            revised);
        } finally {
            revised.forEach(news::announce);
        }
    }

    private int renew(
            LongFunction<List<StaleNotes>> findAfter,
            Writer writer,
            int policy,
            Function<StaleNotes, @Nullable ShowNotes> clean,
            Set<Long> revised) {
        int renewed = 0;
        List<StaleNotes> batch = findAfter.apply(Long.MIN_VALUE);
        while (!batch.isEmpty()) {
            for (StaleNotes stale : batch) {
                try {
                    ShowNotes notes = clean.apply(stale);
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
