package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A named part of an episode. It begins {@code start} after the beginning of the episode. */
@Embeddable
public record Chapter(
        Duration start,
        String title,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image) {

    /** {@return the value of {@code ?t=} that plays from here} */
    public PlayRange playFrom() {
        return PlayRange.from(start);
    }

    public Cover cover() {
        return Cover.of(image, title);
    }
}
