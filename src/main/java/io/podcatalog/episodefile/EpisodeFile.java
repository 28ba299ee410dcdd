package io.podcatalog.episodefile;

import io.podcatalog.intake.PublishedFile;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.upkeep.KeptCopy;
import io.podcatalog.upkeep.KeptFile;
import io.podcatalog.upkeep.Upkeep;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file with the chapters or the transcript of an episode: its address, and the results of its fetches. */
@Entity
@Table(name = "companion")
class EpisodeFile implements KeptFile {

    enum Kind {
        CHAPTERS,
        TRANSCRIPT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "companion_seq")
    private @Nullable Long id;

    private long podcastId;
    private long episodeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private HttpUrl url;

    private @Nullable String type;
    private @Nullable String language;
    private @Nullable Instant fetchedAt;

    @Embedded
    private Upkeep upkeep;

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

    /** Pages show the content from the old address until the new one is fetched. */
    void moveTo(PublishedFile file, Instant now) {
        url = file.url();
        type = file.type();
        language = file.language();
        upkeep = new Upkeep(url, now);
    }

    @Override
    public void fetched(KeptCopy latest) {
        fetchedAt = latest.checkedAt();
        upkeep.fetched(latest);
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

    @Override
    public HttpUrl url() {
        return url;
    }

    @Nullable
    String type() {
        return type;
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    @Nullable
    String language() {
        return language;
    }
}
