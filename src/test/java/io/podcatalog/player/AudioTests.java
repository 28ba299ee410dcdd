package io.podcatalog.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioTests extends ServerTests {

    private static final String EPISODE = "/podcasts/night-shift/alarms";

    @ParameterizedTest
    @ValueSource(strings = {"/audio", "/file"})
    void leadsToTheFileThatTheFeedNamesToday(String path) {
        imported(show("<enclosure url=\"http://media.example.com/old%20one.mp3?a=1&amp;b=2\"/>"));
        Response answer = response(EPISODE + path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("http://media.example.com/old%20one.mp3?a=1&b=2");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=60, private");

        imported(show("<enclosure url=\"https://cdn.example.com/new.mp3\"/>"));
        assertThat(response(EPISODE + path).header("Location")).isEqualTo("https://cdn.example.com/new.mp3");
        assertThat(statements(EPISODE + path)).isEqualTo(1);
    }

    @Test
    void hasNothingForEpisodesWithoutAFile() {
        imported(show(""));
        assertThat(response(EPISODE + "/audio").statusCode()).isEqualTo(404);
        assertThat(response("/podcasts/night-shift/none/audio").statusCode()).isEqualTo(404);
    }

    private static TestFeed show(String enclosure) {
        return TestFeed.titled("Night Shift").item("<title>Alarms</title><guid>1</guid>" + enclosure);
    }
}
