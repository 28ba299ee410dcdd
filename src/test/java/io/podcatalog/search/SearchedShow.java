package io.podcatalog.search;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;

/** A show of four episodes to search in. */
abstract class SearchedShow extends ServerTests {

    /** Imports and indexes a show of four episodes. */
    void importShow() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "The restore drill", "<p>Why a backup is a rumor.</p>")
                .episode(2, "Café Müller’s pager", "<p>What a pager is for, with queues.</p>")
                .episode(3, "#348 Post-mortem without blame", "<p>About <b>Kubernetes</b> and gateways.</p>")
                .item("""
                        <title>Small deploys</title><guid>deploys</guid>
                        <pubDate>Wed, 05 Mar 2025 10:00:00 GMT</pubDate><itunes:duration>5400</itunes:duration>
                        <enclosure url="https://media.example.com/4.mp3" length="4" type="audio/mpeg"/>
                        <podcast:person role="guest">Ines Okafor</podcast:person>
                        <psc:chapters version="1.2"><psc:chapter start="00:12:34" title="A canary in the mine"/></psc:chapters>
                        <description>Calm Fridays.</description>
                        """));
        Long id = database.queryForObject("select id from episode where slug = 'small-deploys'", Long.class);
        database.update(
                "insert into transcript_line (episode_id, position, start, speaker, words) values (?, 0, ?, 'Ines', ?)",
                id,
                754_000_000_000L,
                "We feared the <i>thundering</i> herd of caches.");
        database.update("update podcast set revision = revision + 1");
        index.await();
    }

    Document search(String query) {
        return page("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    static List<String> titles(Document page) {
        return page.select(".search-page__more:contains(Newest) ~ ul").isEmpty()
                ? page.select(".episode-list__title").eachText()
                : List.of();
    }
}
