package io.podcatalog.episodefile;

import io.podcatalog.catalog.PublishedFile;
import io.podcatalog.outbound.Backoff;
import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file with the chapters or the transcript of an episode: its address, and the results of its fetches. */
@Entity
@Table(name = "companion")
class EpisodeFile {

    enum Kind {
        CHAPTERS,
        TRANSCRIPT
    }

    private static final Backoff RETRIES = new Backoff(Duration.ofHours(1), Duration.ofDays(1));

    /** This many failures take about two days. A file that is still missing then will probably stay so. */
    private static final int FAILURES_IN_TWO_DAYS = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "companion_seq")
    @SequenceGenerator(name = "companion_seq", sequenceName = "companion_seq")
    private @Nullable Long id;

    private long podcastId;
    private long episodeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private HttpUrl url;

    /** Null if an older version of the program stored this address. */
    private @Nullable String host;

    private @Nullable String type;
    private @Nullable String language;
    private @Nullable Instant fetchedAt;

    /** Null until the file is fetched from its present address. */
    @Embedded
    private @Nullable KeptCopy copy;

    private int failures;
    private @Nullable String lastFailure;
    private @Nullable Instant failedAt;

    /** When the next fetch is due. A fetched file is compared with the publisher's then. */
    private Instant nextTryAt;

    protected EpisodeFile() {}

    EpisodeFile(long podcastId, Kind kind, PublishedFile file, Instant now) {
        this.podcastId = podcastId;
        this.episodeId = file.episodeId();
        this.kind = kind;
        moveTo(file, now);
    }

    /** The feed may correct the type or the language, too. */
    boolean isStill(PublishedFile file) {
        return url.equals(file.url()) && Objects.equals(type, file.type()) && Objects.equals(language, file.language());
    }

    /** {@return whether the next fetch is due later than that, because the host has a longer pause} */
    boolean isPutOffBeyond(Instant moment) {
        return nextTryAt.isAfter(moment);
    }

    /** Pages show the content from the old address until the new one is fetched. */
    void moveTo(PublishedFile file, Instant now) {
        url = file.url();
        host = url.host();
        type = file.type();
        language = file.language();
        copy = null;
        forgetFailures();
        nextTryAt = now;
    }

    void fetched(KeptCopy latest) {
        fetchedAt = latest.checkedAt();
        copy = latest;
        forgetFailures();
        nextTryAt = latest.nextCheck();
    }

    /** The item that names the file has changed, and the file may have changed with it. */
    void expectNews(Instant now) {
        Instant soonest = nextTryAt;
        if (failedAt != null) {
            soonest = KeptCopy.afterEdit(failedAt, now);
        } else if (copy != null) {
            soonest = copy.nextCheckAfterEdit(now);
        }
        nextTryAt = soonest.isBefore(nextTryAt) ? soonest : nextTryAt;
    }

    /** The next try is after 1, 2, 4, 8, 16 and 24 hours, and then every week. */
    void failed(String reason, Instant now) {
        failures++;
        lastFailure = reason;
        failedAt = now;
        nextTryAt = now.plus(failures > FAILURES_IN_TWO_DAYS ? Duration.ofDays(7) : RETRIES.after(failures));
    }

    private void forgetFailures() {
        failures = 0;
        lastFailure = null;
        failedAt = null;
    }

    long id() {
        return id;
    }

    long podcastId() {
        return podcastId;
    }

    long episodeId() {
        return episodeId;
    }

    Kind kind() {
        return kind;
    }

    HttpUrl url() {
        return url;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    KeptCopy copy() {
        return copy;
    }

    @Nullable
    String language() {
        return language;
    }
}
