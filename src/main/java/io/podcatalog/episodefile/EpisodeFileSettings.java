package io.podcatalog.episodefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How chapters and transcripts are fetched.
 *
 * @param atATime how many files at once; with 0 none is, and pages link them where they lie
 */
@ConfigurationProperties("podcatalog.companions")
record EpisodeFileSettings(@DefaultValue("2") int atATime) {

    EpisodeFileSettings {
        Assert.isTrue(
                atATime >= 0 && atATime <= 16,
                "podcatalog.companions.at-a-time: " + atATime + " is not within 0 and 16");
    }
}
