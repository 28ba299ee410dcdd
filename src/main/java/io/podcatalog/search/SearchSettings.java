package io.podcatalog.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The limit for searches.
 *
 * @param perMinute how many searches a network may send in a minute, 1 to 100,000
 */
@ConfigurationProperties("podcatalog.search")
record SearchSettings(@DefaultValue("60") int perMinute) {

    SearchSettings {
        Assert.isTrue(
                perMinute >= 1 && perMinute <= 100_000,
                "podcatalog.search.per-minute: " + perMinute + " is outside the range 1 to 100000");
    }
}
