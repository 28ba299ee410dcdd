package io.podcatalog.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings for the search.
 *
 * @param index the directory of the index; each instance needs its own. Without it, the index is beside an H2 file, or
 *     in memory when the database is
 * @param perMinute how many searches a network may send in a minute, 1 to 100,000
 */
@ConfigurationProperties("podcatalog.search")
record SearchSettings(
        @Nullable Path index, @DefaultValue("60") int perMinute) {

    SearchSettings {
        Assert.isTrue(
                perMinute >= 1 && perMinute <= 100_000,
                "podcatalog.search.per-minute: " + perMinute + " is outside the range 1 to 100000");
    }
}
