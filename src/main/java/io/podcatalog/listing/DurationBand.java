package io.podcatalog.listing;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A range of episode durations in minutes, from {@code from} to less than {@code below}. */
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
                .filter(band -> band.parameter().equals(parameter))
                .findFirst();
    }

    public static Optional<DurationBand> of(@Nullable Duration duration) {
        return Stream.of(values())
                .filter(band -> duration != null && duration.toMinutes() < band.below)
                .findFirst();
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int from() {
        return from;
    }

    public int below() {
        return below;
    }
}
