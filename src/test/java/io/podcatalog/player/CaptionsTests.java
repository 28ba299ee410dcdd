package io.podcatalog.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.EpisodeFiles;
import io.podcatalog.podcast.TranscriptLine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaptionsTests extends ServerTests {

    private static final String EPISODE = "/podcasts/night-film/alarms";
    private static final String CAPTIONS = EPISODE + "/captions.vtt";

    @Autowired
    private EpisodeFiles episodes;

    @Test
    void areTheTranscriptAsWebVtt() throws IOException {
        film("en", Duration.ofSeconds(1));
        Response answer = response(CAPTIONS);

        assertThat(answer.contentType()).isEqualTo("text/vtt;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:07.750
                Ada: “Né” &amp; all
                """);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        String tag = answer.header("ETag");
        assertThat(request(CAPTIONS).header("If-None-Match", tag).execute().statusCode())
                .isEqualTo(304);
    }

    @Test
    void areNamedInThePageOfTheVideo() {
        film("en", Duration.ofSeconds(1));
        Element video = page(EPISODE).selectFirst("main video");
        Element track = video.selectFirst("track");
        assertThat(track.attr("src")).isEqualTo(CAPTIONS);
        assertThat(track.attr("kind")).isEqualTo("captions");
        assertThat(track.attr("srclang")).isEqualTo("en");
        assertThat(track.attr("label")).isEqualTo("English");
        assertThat(track.hasAttr("default")).isTrue();
    }

    @Test
    void ofAnotherLanguageThanThePageAreNotShownByThemselves() {
        film("de-AT", Duration.ofSeconds(1));
        Element track = page(EPISODE).selectFirst("main video track");
        assertThat(track.attr("srclang")).isEqualTo("de-AT");
        assertThat(track.attr("label")).isEqualTo("German");
        assertThat(track.hasAttr("default")).isFalse();
    }

    @Test
    void needATranscriptWithTimes() {
        film("en", null);
        assertThat(response(CAPTIONS).statusCode()).isEqualTo(404);
        assertThat(page(EPISODE).select("main video")).hasSize(1);
        assertThat(page(EPISODE).select("track")).isEmpty();

        imported(TestFeed.titled("Night Film").episode(1, "Alarms", "Notes"));
        assertThat(response("/podcasts/night-film/none/captions.vtt").statusCode())
                .isEqualTo(404);
    }

    private void film(String language, @Nullable Duration start) {
        imported(TestFeed.titled("Night Film").item("""
                <title>Alarms</title><guid>1</guid><itunes:duration>600</itunes:duration>
                <enclosure url="https://media.example.com/1.mp4" length="1" type="video/mp4"/>
                <podcast:transcript url="https://media.example.com/1.vtt" type="text/vtt"/>
                """));
        Long id = database.queryForObject("select id from episode where slug = 'alarms'", Long.class);
        episodes.keepTranscript(id, language, List.of(new TranscriptLine(start, "Ada", "“Né” & all")));
    }
}
