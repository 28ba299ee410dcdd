package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Corpus;
import io.podcatalog.browse.Reason;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.xml.FeedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Each name in a reason must occur in both episodes. */
class ReasonsOfFeedsTests {

    /** In bytes. A larger feed of a thousand episodes would take longer than all others together. */
    private static final long LARGE_FEED = 300_000;

    private static final int BEGINNING = 3;

    private final Map<Long, String> texts = new HashMap<>();

    @Test
    void usesWordsOfBothForAllPairsOfTheSample() throws Exception {
        List<Analysis> analyses =
                read(Path.of("src/main/resources/sample/feed.xml")).analyses();
        int pairs = 0;
        for (Analysis one : analyses) {
            for (Analysis other : analyses) {
                if (one != other) {
                    assertTrue(one, other);
                    pairs++;
                }
            }
        }
        assertThat(pairs).isEqualTo(12 * 11);
    }

    @Test
    void usesWordsOfBothForRelatedEpisodesOfTheCorpus() throws Exception {
        int reasons = 0;
        for (Path feed : Corpus.feeds("feeds/real")) {
            if (feed.toFile().length() >= LARGE_FEED) {
                continue;
            }
            List<Analysis> analyzed = read(feed).analyses();
            Map<Long, Analysis> analyses = analyzed.stream()
                    .collect(Collectors.toMap(analysis -> analysis.vector().id(), analysis -> analysis));
            for (Relation relation : Episodes.relations(analyzed)) {
                assertTrue(analyses.get(relation.episodeId()), analyses.get(relation.relatedId()));
                reasons += relation.reasons().size();
            }
        }
        assertThat(reasons).isPositive();
    }

    private void assertTrue(Analysis one, Analysis other) {
        for (Reason reason : Reasons.of(one.subjects(), other.subjects(), false, false)) {
            for (String name : reason.names()) {
                // The names of both are spelled alike but for their endings.
                String beginning = plain(name).substring(0, Math.min(BEGINNING, name.length()));
                assertThat(texts.get(one.vector().id())).as(reason.toString()).contains(beginning);
                assertThat(texts.get(other.vector().id())).as(reason.toString()).contains(beginning);
            }
        }
    }

    private Episodes read(Path feed) throws IOException, FeedException {
        HttpUrl address = HttpUrl.parse("https://feeds.example.com/rss").orElseThrow();
        FeedParser parser = new FeedParser(Clock.systemUTC());
        Episodes episodes = Episodes.of(parser.parse(Files.readAllBytes(feed), null, address));
        episodes.all().forEach(episode -> texts.put(episode.id(), text(episode)));
        return episodes;
    }

    private static String text(EpisodeContent episode) {
        String notes = episode.notesHtml() == null
                ? ""
                : Jsoup.parse(episode.notesHtml()).text();
        return plain(Stream.of(
                        Stream.of(episode.title(), episode.summary(), notes),
                        episode.keywords().stream(),
                        episode.people().stream().map(Person::name),
                        episode.chapters().stream().map(Chapter::title))
                .flatMap(texts -> texts)
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
