package io.podcatalog.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The episodes that are listed right before and right after another one, by date.
 *
 * @param listedAt the date of that one
 * @param before the nearest first
 * @param after the nearest first
 */
public record Neighbors(Instant listedAt, List<EpisodeSummary> before, List<EpisodeSummary> after) {

    public @Nullable EpisodeSummary previous() {
        return before.isEmpty() ? null : before.get(0);
    }

    public @Nullable EpisodeSummary next() {
        return after.isEmpty() ? null : after.get(0);
    }

    /** {@return all of them, those with the nearest dates first} */
    public Stream<EpisodeSummary> nearest() {
        return Stream.concat(before.stream(), after.stream())
                .sorted(Comparator.comparing(
                        one -> Duration.between(listedAt, one.listedAt()).abs()));
    }
}
