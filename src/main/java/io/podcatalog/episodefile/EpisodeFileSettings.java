package io.podcatalog.episodefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Says how to fetch chapters and transcripts.
 *
 * @param atATime how many files at once, 0 to 16; with 0 the program fetches none, and pages link to the publisher's
 *     files
 */
@ConfigurationProperties("podcatalog.companions")
record EpisodeFileSettings(@DefaultValue("2") int atATime) {

    EpisodeFileSettings {
        Assert.isTrue(
                atATime >= 0 && atATime <= 16,
                "podcatalog.companions.at-a-time: " + atATime + " is outside the range 0 to 16");
    }
}
