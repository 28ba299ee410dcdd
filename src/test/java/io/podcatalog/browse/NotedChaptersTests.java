package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The chapters of episodes whose publishers made none, but list times in the notes. */
class NotedChaptersTests extends ServerTests {

    private static final String PAGE = "/podcasts/night-shift/alarms";
    private static final String TOLD = "these are times from the show notes";

    @Test
    void standOnThePageForThePlayerAndInTheSearch() throws IOException {
        imported(show(""));

        assertThat(page(PAGE).select("#chapters .chapters__link").eachText())
                .containsExactly("0:00 Greeting", "2:00 Pagers at <night>", "9:10 Goodbye");
        assertThat(page(PAGE).select("#chapters .section__note").text()).contains(TOLD);
        assertThat(chapters()).contains("\"fromNotes\":true", "{\"startTime\":120.0,\"title\":\"Pagers at <night>\"}");
        assertThat(page("/search?q=pagers").select("a[href^='" + PAGE + "?t=120#']"))
                .isNotEmpty();
    }

    @Test
    void giveWayToThoseOfThePublisher() throws IOException {
        imported(show(""));

        imported(show("<psc:chapters><psc:chapter start='0' title='Made'/></psc:chapters>"));

        assertThat(page(PAGE).select("#chapters .chapters__link").eachText()).containsExactly("0:00 Made");
        assertThat(page(PAGE).text()).doesNotContain(TOLD);
        assertThat(chapters()).doesNotContain("fromNotes");
    }

    private String chapters() throws IOException {
        return request(PAGE + "/chapters.json")
                .header("Accept", "application/json")
                .execute()
                .body();
    }

    private static TestFeed show(String chapters) {
        return TestFeed.titled("Night Shift").item("""
                <title>Alarms</title><guid>1</guid><pubDate>Wed, 01 Jan 2025 10:00:00 GMT</pubDate>
                <itunes:duration>600</itunes:duration>
                <enclosure url="https://media.example.com/1.mp3" length="1000" type="audio/mpeg"/>%s
                <description><![CDATA[<p>Who wakes up.</p><p>00:00 Greeting<br>02:00 Pagers at &lt;night&gt;<br>09:10 Goodbye<br>
                10:00 After the end</p>]]></description>""".formatted(chapters));
    }
}
