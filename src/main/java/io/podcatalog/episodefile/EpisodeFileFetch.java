package io.podcatalog.episodefile;

import io.podcatalog.catalog.EpisodeFiles;
import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.transcript.ChaptersFile;
import io.podcatalog.transcript.FileText;
import io.podcatalog.transcript.TranscriptFile;
import io.podcatalog.transcript.UnreadableFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Fetches a file, reads it and stores its content. Every failure is recorded with the file. */
@Component
class EpisodeFileFetch {

    private static final Logger log = LoggerFactory.getLogger(EpisodeFileFetch.class);

    /** Longer than a fetch and the wait before it can take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    /** Must rise with every change in how files are read, so that the program reads unchanged files again. */
    private static final int VERSION = 1;

    /** Enough for thirty hours of speech as WebVTT. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private static final String ACCEPT =
            "text/vtt, application/json, application/srt, application/x-subrip, text/html;q=0.9, text/plain;q=0.8, */*;q=0.1";

    private final EpisodeFileRepository files;
    private final PoliteClient outbound;
    private final EpisodeFiles episodes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EpisodeFileFetch(
            EpisodeFileRepository files,
            PoliteClient outbound,
            EpisodeFiles episodes,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.outbound = outbound;
        this.episodes = episodes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@return whether the page of the episode has new content} */
    boolean fetch(EpisodeFile due) {
        Instant now = clock.instant();
        // In milliseconds, so that the same value comes back from the database.
        Instant claimedUntil = now.plus(CLAIM).truncatedTo(ChronoUnit.MILLIS);
        if (files.claim(due, now, claimedUntil) == 0) {
            return false;
        }
        try (OutboundResponse answer = outbound.get(request(due))) {
            if (answer.isUnchanged()) {
                return keep(due, answer, () -> false);
            }
            String text = FileText.decode(answer.body(), answer.contentType());
            if (due.kind() == EpisodeFile.Kind.CHAPTERS) {
                List<Chapter> chapters = ChaptersFile.read(text, due.url());
                return keep(due, answer, () -> episodes.keepChapters(due.episodeId(), chapters));
            }
            List<TranscriptLine> lines = TranscriptFile.read(text, due.type());
            return keep(due, answer, () -> episodes.keepTranscript(due.episodeId(), due.language(), lines));
        } catch (OutboundException failure) {
            return failure.rest()
                    .map(rest -> pauseHost(due, rest, failure, claimedUntil))
                    .orElseGet(() -> fail(due, failure.getMessage()));
        } catch (UnreadableFileException failure) {
            return fail(due, failure.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            log.error("Could not read or store {}", due.url(), failure);
            return fail(due, "an error in this program stopped the fetch; the log has the details");
        }
    }

    private static OutboundRequest request(EpisodeFile due) {
        OutboundRequest request = OutboundRequest.of(due.url().uri(), ACCEPT).atMost(LARGEST);
        KeptCopy copy = due.upkeep().copy();
        return copy == null ? request : copy.condition(request, VERSION);
    }

    /** @param content stores it and returns whether it is new */
    private boolean keep(EpisodeFile due, OutboundResponse answer, BooleanSupplier content) {
        AtomicBoolean news = new AtomicBoolean();
        record(due, file -> {
            news.set(content.getAsBoolean());
            KeptCopy copy = due.upkeep().copy();
            file.fetched(
                    news.get() || copy == null
                            ? KeptCopy.of(answer, VERSION, clock.instant())
                            : copy.confirmedBy(answer, VERSION, clock.instant()));
        });
        return news.get();
    }

    /** Puts off all files of the host. The log says so once, even if other fetches from the host fail meanwhile. */
    private boolean pauseHost(EpisodeFile due, Duration rest, OutboundException failure, Instant claimedUntil) {
        if (isStopping()) {
            return false;
        }
        Instant now = clock.instant();
        String host = due.url().host();
        record(due, file -> {
            if (!file.upkeep().isPutOffBeyond(claimedUntil)) {
                log.info(
                        "No chapters or transcripts from {} for {} minutes: {}",
                        host,
                        rest.toMinutes(),
                        failure.getMessage());
            }
            if (failure.kind() != Kind.NOT_NOW) {
                file.failed(String.valueOf(failure.getMessage()), now);
            }
        });
        files.putOff(host, now.plus(rest));
        return false;
    }

    private boolean fail(EpisodeFile due, @Nullable String reason) {
        if (!isStopping()) {
            log.warn("Could not fetch {}: {}", due.url(), reason);
            record(due, file -> file.failed(String.valueOf(reason), clock.instant()));
        }
        return false;
    }

    /** A file has not failed if the program stops. The next start tries again. */
    private static boolean isStopping() {
        return Thread.currentThread().isInterrupted();
    }

    /** Changes nothing if the file has a new address meanwhile. */
    private void record(EpisodeFile due, Consumer<EpisodeFile> news) {
        transaction.executeWithoutResult(status -> files.findById(due.id())
                .filter(file -> file.url().equals(due.url()))
                .ifPresent(news));
    }
}
