package io.podcatalog.catalog;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long an episode takes, roughly: from so many minutes to less than so many. */
public enum DurationBand {
    SHORT(0, 20),
    MEDIUM(20, 45),
    LONG(45, 90),
    VERY_LONG(90, Integer.MAX_VALUE);

    private final int from;
    private final int below;

    DurationBand(int from, int below) {
        this.from = from;
        this.below = below;
    }

    public static Optional<DurationBand> of(String parameter) {
        return Stream.of(values())
                .filter(length -> length.parameter().equals(parameter))
                .findFirst();
    }

    public static Optional<DurationBand> of(@Nullable Duration duration) {
        return Stream.of(values())
                .filter(length -> duration != null && duration.toMinutes() < length.below)
                .findFirst();
    }

    public String parameter() {
        return name().toLowerCase().replace('_', '-');
    }

    public int from() {
        return from;
    }

    public int below() {
        return below;
    }
}
