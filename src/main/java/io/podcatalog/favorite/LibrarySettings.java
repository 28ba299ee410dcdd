package io.podcatalog.favorite;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How libraries come to be.
 *
 * @param newPerHour how many a network may begin in an hour; more are an attempt to forge what listeners keep
 */
@ConfigurationProperties("podcatalog.libraries")
record LibrarySettings(@DefaultValue("20") int newPerHour) {

    LibrarySettings {
        Assert.isTrue(
                newPerHour >= 1 && newPerHour <= 100_000,
                "podcatalog.libraries.new-per-hour: " + newPerHour + " is not within 1 and 100000");
    }
}
