package io.podcatalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.SiteSettings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audio address of an episode whose feed names it with http. */
class TracksTests {

    @ParameterizedTest
    @CsvSource({
        "http://media.example/1.mp3, https://media.example/1.mp3",
        "http://media.example:80/1.mp3?u=http://b.example:80/, https://media.example/1.mp3?u=http://b.example:80/",
        "http://media.example:8000/1.mp3, https://media.example:8000/1.mp3",
        "https://media.example/1.mp3, https://media.example/1.mp3"
    })
    void triesHttpsWhenThePageUsesIt(String file, String source) {
        Track track = track("https://podcasts.example", file);

        assertThat(track.source()).isEqualTo(source);
    }

    @Test
    void keepsHttpWhenThePageUsesIt() {
        Track track = track("http://localhost:8080", "http://media.example/1.mp3");

        assertThat(track.source()).isEqualTo("http://media.example/1.mp3");
    }

    @Test
    void givesThePathOfAFileOfThisSite() {
        assertThat(track("https://podcasts.example/", "https://podcasts.example/sample/1.mp3")
                        .source())
                .isEqualTo("/sample/1.mp3");
        assertThat(track("https://podcasts.example", "https://podcasts.example.org/1.mp3")
                        .source())
                .isEqualTo("https://podcasts.example.org/1.mp3");
    }

    private static Track track(String site, String file) {
        EpisodeSummary episode = new EpisodeSummary(
                7,
                "show",
                "one",
                "Show",
                "One",
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Enclosure(new HttpUrl(file), "audio/mpeg", null),
                RecurringSentences.NONE);
        return new Tracks(new SiteSettings(HttpUrl.of(site), null), LabelsTests.LABELS)
                .of(List.of(episode), Pictures.NONE)
                .get(7L);
    }
}
