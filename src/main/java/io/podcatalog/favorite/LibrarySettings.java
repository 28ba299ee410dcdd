package io.podcatalog.favorite;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings for new libraries.
 *
 * @param newPerHour how many libraries a network may start in an hour, 1 to 100,000; more would allow fake favorites
 */
@ConfigurationProperties("podcatalog.libraries")
record LibrarySettings(@DefaultValue("20") int newPerHour) {

    LibrarySettings {
        Assert.isTrue(
                newPerHour >= 1 && newPerHour <= 100_000,
                "podcatalog.libraries.new-per-hour: " + newPerHour + " is outside the range 1 to 100000");
    }
}
