package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A named stretch of an episode that begins {@code start} after its beginning. */
@Embeddable
public record Chapter(
        Duration start,
        String title,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image) {

    public long seconds() {
        return start.toSeconds();
    }

    public Cover cover() {
        return Cover.of(image, title);
    }
}
