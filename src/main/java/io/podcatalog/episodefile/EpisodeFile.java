package io.podcatalog.episodefile;

import io.podcatalog.catalog.PublishedFile;
import io.podcatalog.podcast.HttpUrl;
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
import org.jspecify.annotations.Nullable;

/** The file with the chapters of an episode, or the one with its transcript: its address, and how the fetches of it ended. */
@Entity
@Table(name = "companion")
class EpisodeFile {

    enum Kind {
        CHAPTERS,
        TRANSCRIPT
    }

    private static final Duration FIRST_RETRY = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** After these, two days have gone by, and it is more likely missing than on its way. */
    private static final int PATIENCE = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "companion_seq")
    @SequenceGenerator(name = "companion_seq", sequenceName = "companion_seq")
    private @Nullable Long id;

    private long podcastId;
    private long episodeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private HttpUrl url;

    /** Null where it was planned by an older version and has not been since. */
    private @Nullable String host;

    private @Nullable String type;
    private @Nullable String language;
    private @Nullable Instant fetchedAt;
    private int failures;
    private @Nullable String lastFailure;
    private @Nullable Instant failedAt;

    /** When it is due; nothing once it was fetched. */
    private @Nullable Instant nextTryAt;

    protected EpisodeFile() {}

    EpisodeFile(long podcastId, Kind kind, PublishedFile file, Instant now) {
        this.podcastId = podcastId;
        this.episodeId = file.episodeId();
        this.kind = kind;
        moveTo(file, now);
    }

    boolean liesAt(PublishedFile file) {
        return url.equals(file.url());
    }

    /** {@return whether it is left alone beyond then, as all that lies on its host} */
    boolean isPutOffBeyond(Instant moment) {
        return nextTryAt != null && nextTryAt.isAfter(moment);
    }

    /** What was fetched from the old address is kept until there is something at the new one. */
    void moveTo(PublishedFile file, Instant now) {
        url = file.url();
        host = url.host();
        type = file.type();
        language = file.language();
        forgetFailures();
        nextTryAt = now;
    }

    void fetched(Instant now) {
        fetchedAt = now;
        forgetFailures();
        nextTryAt = null;
    }

    /** It is tried again after an hour, then ever later: daily in the end, weekly once two days were in vain. */
    void failed(String reason, Instant now) {
        failures++;
        lastFailure = reason;
        failedAt = now;
        Duration wait =
                failures > PATIENCE ? Duration.ofDays(7) : shorter(FIRST_RETRY.multipliedBy(1L << (failures - 1)), DAY);
        nextTryAt = now.plus(wait);
    }

    private void forgetFailures() {
        failures = 0;
        lastFailure = null;
        failedAt = null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
    String language() {
        return language;
    }
}
