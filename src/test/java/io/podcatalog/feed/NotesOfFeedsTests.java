package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Corpus;
import io.podcatalog.notes.ShowNotesPolicy;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.ReadItems;
import io.podcatalog.podcast.ShowNotes;
import io.podcatalog.xml.FeedElement;
import io.podcatalog.xml.FeedException;
import io.podcatalog.xml.FeedText;
import io.podcatalog.xml.FeedXml;
import io.podcatalog.xml.Vocabulary;
import io.podcatalog.xml.XmlKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Follows content:encoded from the items of a corpus into their notes. */
class NotesOfFeedsTests {

    private static final HttpUrl ADDRESS = new HttpUrl("https://feeds.example.com/show/rss");

    private static final String LOST = "lost";

    /** Also writes a table of all feeds that have content:encoded. */
    @Test
    void takesTheContentOfEveryItemIntoItsNotes() throws Exception {
        List<String> table = new ArrayList<>();
        for (Path file : Stream.of("feeds/real", "feeds/edge")
                .flatMap(folder -> Corpus.feeds(folder).stream())
                .toList()) {
            Map<String, Long> outcomes = outcomes(Files.readAllBytes(file));
            if (!outcomes.isEmpty()) {
                table.add(file.getFileName() + "\t" + outcomes);
            }
        }
        Path log = Files.write(Path.of("target", "notes-of-feeds.txt"), table);
        System.out.println(table.size() + " feeds with content:encoded: what became of it is in " + log);
        assertThat(table).noneMatch(line -> line.contains(LOST));
    }

    private static Map<String, Long> outcomes(byte[] feed) throws Exception {
        Map<String, Long> outcomes = new TreeMap<>();
        try {
            List<PublishedEpisode> episodes =
                    ReadItems.of(new FeedParser(Clock.systemUTC()).parse(feed, null, ADDRESS));
            List<@Nullable String> contents = contents(feed);
            for (int i = 0; i < contents.size(); i++) {
                String text = letters(contents.get(i));
                if (!text.isEmpty()) {
                    outcomes.merge(outcome(text, episodes.get(i).notes()), 1L, Long::sum);
                }
            }
            return outcomes;
        } catch (FeedException refused) {
            return outcomes;
        }
    }

    private static String outcome(String text, @Nullable ShowNotes notes) {
        String shown = letters(notes == null ? null : notes.html());
        if (shown.equals(text)) {
            return "the notes";
        }
        return shown.startsWith(text)
                ? "the beginning of the notes"
                : shown.contains(text) ? "a part of the notes" : LOST;
    }

    private static List<@Nullable String> contents(byte[] body) throws FeedException {
        RssNormalizer feed =
                new RssNormalizer(FeedXml.read(FeedText.decode(body, null), XmlKind.FEED), Instant.now(), ADDRESS);
        List<@Nullable String> contents = new ArrayList<>();
        for (FeedElement item : feed.items()) {
            contents.add(feed.normalized(item).getChildText("encoded", Vocabulary.CONTENT.namespace()));
        }
        return contents;
    }

    private static String letters(@Nullable String html) {
        ShowNotes clean = html == null ? null : ShowNotesPolicy.clean(html, ADDRESS);
        return clean == null ? "" : Jsoup.parse(clean.html()).text().replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
