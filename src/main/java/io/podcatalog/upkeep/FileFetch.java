package io.podcatalog.upkeep;

import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.UnusableFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Fetches files of one kind that feeds name. Threads and instances share the files: each file goes to one of them, and
 * if that one dies, to another one later. Every result is recorded with its file.
 */
public final class FileFetch<T extends KeptFile> {

    private static final Logger log = LoggerFactory.getLogger(FileFetch.class);

    /**
     * Longer than the wait for a turn, a fetch and a slow decoder take. After it, a file that a dead process claimed is
     * free again.
     */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /**
     * @param name of the files in the log, a plural
     * @param accept the media types, as in the Accept header
     * @param readBy version of the code that reads the files
     * @param retries gives the wait after so many failures in a row
     */
    public record Rules(String name, String accept, DataSize largest, int readBy, IntFunction<Duration> retries) {}

    @FunctionalInterface
    public interface Reader<T> {

        /**
         * {@return a step that stores the content and tells whether it is new} It runs in the transaction that records
         * the result.
         */
        Predicate<T> read(OutboundResponse answer) throws UnusableFileException;
    }

    private final Rules rules;
    private final UpkeepRepository<T, ?> files;
    private final PoliteClient outbound;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public FileFetch(
            Rules rules,
            UpkeepRepository<T, ?> files,
            PoliteClient outbound,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.files = files;
        this.outbound = outbound;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@return whether pages have new content} Does nothing if another caller has the file. */
    public boolean fetch(T due, Reader<T> reader) {
        Instant now = clock.instant();
        // In milliseconds, so that the same value comes back from the database.
        Instant claimedUntil = now.plus(CLAIM).truncatedTo(ChronoUnit.MILLIS);
        if (files.claim(due, now, claimedUntil) == 0) {
            return false;
        }
        try (OutboundResponse answer = outbound.get(request(due))) {
            return keep(due, answer, answer.isUnchanged() ? file -> false : reader.read(answer));
        } catch (OutboundException failure) {
            failure.rest()
                    .ifPresentOrElse(
                            rest -> pauseHost(due, rest, failure, claimedUntil), () -> fail(due, failure.getMessage()));
        } catch (UnusableFileException failure) {
            fail(due, failure.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            log.error("Could not read or store {}", due.url(), failure);
            fail(due, "an error in this program stopped the fetch; the log has the details");
        }
        return false;
    }

    private OutboundRequest request(T due) {
        OutboundRequest request =
                OutboundRequest.of(due.url().uri(), rules.accept()).atMost(rules.largest());
        KeptCopy copy = due.upkeep().copy();
        return copy == null ? request : copy.condition(request, rules.readBy());
    }

    private boolean keep(T due, OutboundResponse answer, Predicate<T> content) {
        AtomicBoolean news = new AtomicBoolean();
        record(due, file -> {
            news.set(content.test(file));
            KeptCopy copy = due.upkeep().copy();
            file.fetched(
                    news.get() || copy == null
                            ? KeptCopy.of(answer, rules.readBy(), clock.instant())
                            : copy.confirmedBy(answer, rules.readBy(), clock.instant()));
        });
        return news.get();
    }

    /**
     * Puts off all files of the host. This file has failed, unless the program did not ask. One thread after the other:
     * the log says so once, even if other fetches from the host fail meanwhile.
     */
    private synchronized void pauseHost(T due, Duration rest, OutboundException failure, Instant claimedUntil) {
        if (isStopping()) {
            return;
        }
        Instant now = clock.instant();
        String host = due.url().host();
        record(due, file -> {
            if (!file.upkeep().isPutOffBeyond(claimedUntil)) {
                log.info(
                        "No {} from {} for {} minutes: {}", rules.name(), host, rest.toMinutes(), failure.getMessage());
            }
            if (failure.kind() != Kind.NOT_NOW) {
                file.upkeep().failed(String.valueOf(failure.getMessage()), now, rules.retries());
            }
        });
        files.putOff(host, now.plus(rest));
    }

    private void fail(T due, @Nullable String reason) {
        if (!isStopping()) {
            log.info("Could not fetch {}: {}", due.url(), reason);
            record(due, file -> file.upkeep().failed(String.valueOf(reason), clock.instant(), rules.retries()));
        }
    }

    /** A file has not failed if the program stops. Its claim runs out. */
    private static boolean isStopping() {
        return Thread.currentThread().isInterrupted();
    }

    /** Changes nothing if the file has a new address meanwhile. */
    private void record(T due, Consumer<T> news) {
        transaction.executeWithoutResult(status -> files.findAgain(due)
                .filter(file -> file.url().equals(due.url()))
                .ifPresent(news));
    }
}
