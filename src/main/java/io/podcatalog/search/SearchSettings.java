package io.podcatalog.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How episodes are searched.
 *
 * @param index a directory for the index of this instance alone; beside an H2 file when it is not given, and in memory
 *     when the database is
 * @param perMinute how many searches a network may send in a minute
 */
@ConfigurationProperties("podcatalog.search")
record SearchSettings(
        @Nullable Path index, @DefaultValue("60") int perMinute) {

    SearchSettings {
        Assert.isTrue(
                perMinute >= 1 && perMinute <= 100_000,
                "podcatalog.search.per-minute: " + perMinute + " is not within 1 and 100000");
    }
}
