package io.podcatalog.artwork;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.upkeep.KeptCopy;
import io.podcatalog.upkeep.KeptFile;
import io.podcatalog.upkeep.Upkeep;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The address of a picture that a podcast names, and which of the stored pictures pages show for it. */
@Entity
class Artwork implements KeptFile {

    @Id
    private String address;

    /** The podcast that named it first. Null if that podcast is deleted. */
    private @Nullable Long podcastId;

    /** Its place among the pictures of the podcast. The first one is the most urgent. */
    private int position;

    /** Null until a picture is there. */
    private @Nullable String contentHash;

    @Embedded
    @AttributeOverride(name = "lastFailure", column = @Column(name = "reason"))
    private Upkeep upkeep;

    protected Artwork() {}

    void show(String hash) {
        contentHash = hash;
    }

    @Override
    public void fetched(KeptCopy latest) {
        upkeep.fetched(latest);
    }

    @Override
    public HttpUrl url() {
        return new HttpUrl(address);
    }

    @Nullable
    String contentHash() {
        return contentHash;
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }
}
