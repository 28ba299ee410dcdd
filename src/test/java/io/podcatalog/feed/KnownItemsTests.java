package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.TestFeed;
import io.podcatalog.notes.ShowNotesPolicy;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.UnchangedItem;
import io.podcatalog.xml.FeedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which items the parser reads again when most of a feed is known. */
class KnownItemsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final HttpUrl ADDRESS = new HttpUrl("https://host.example/feed");

    private final FeedParser parser = new FeedParser(CLOCK);

    @Test
    void readsOnlyNewItems() throws FeedException {
        List<FeedItem> first = read(parser, show(1, 2), Map.of());

        List<FeedItem> second = read(parser, show(3, 2, 1), byFingerprint(first));

        assertThat(second).map(UnchangedItem.class::isInstance).containsExactly(false, true, true);
        assertThat(second).extracting(FeedItem::title).containsExactly("Night 3", "Night 2", "Night 1");
        assertThat(((PublishedEpisode) second.get(0)).notes().html()).isEqualTo("<p>About night 3</p>");
    }

    @Test
    void readsAChangedItemAgain() throws FeedException {
        Map<String, UnchangedItem> known = byFingerprint(read(parser, show(1), Map.of()));

        assertThat(read(parser, show(1).channel("<ttl>60</ttl>"), known))
                .singleElement()
                .isInstanceOf(UnchangedItem.class);
        assertThat(read(parser, TestFeed.titled("Show").episode(1, "Night 1", "Other notes"), known))
                .singleElement()
                .isInstanceOf(PublishedEpisode.class);
    }

    @Test
    void readsTheSecondOfTwoEqualItemsAgain() throws FeedException {
        Map<String, UnchangedItem> known = byFingerprint(read(parser, show(1), Map.of()));

        assertThat(read(parser, show(1, 1), known))
                .map(UnchangedItem.class::isInstance)
                .containsExactly(true, false);
    }

    @Test
    void readsAllItemsAgainUnderNewRules() throws FeedException {
        Map<String, UnchangedItem> known = byFingerprint(read(parser, show(1, 2), Map.of()));

        assertThat(read(new FeedParser(CLOCK, "next"), show(1, 2), known)).noneMatch(UnchangedItem.class::isInstance);
        assertThat(FeedParser.VERSION).endsWith("." + ShowNotesPolicy.VERSION);
    }

    @Test
    void readsAllItemsAgainWhenTheBaseOfRelativeLinksChanges() throws FeedException {
        String feed = "<rss><channel><title>Show</title>%s<item><title>One</title></item></channel></rss>";
        Map<String, UnchangedItem> known = byFingerprint(read(parser, feed.formatted(""), ADDRESS, Map.of()));

        assertThat(read(parser, feed.formatted(""), ADDRESS, known)).allMatch(UnchangedItem.class::isInstance);
        assertThat(read(parser, feed.formatted(""), new HttpUrl("https://other.example/feed"), known))
                .noneMatch(UnchangedItem.class::isInstance);
        assertThat(read(parser, feed.formatted("<link>https://show.example/</link>"), ADDRESS, known))
                .noneMatch(UnchangedItem.class::isInstance);
    }

    private static TestFeed show(int... episodes) {
        TestFeed feed = TestFeed.titled("Show");
        for (int n : episodes) {
            feed.episode(n, "Night " + n, "About night " + n);
        }
        return feed;
    }

    private static List<FeedItem> read(FeedParser parser, TestFeed feed, Map<String, UnchangedItem> known)
            throws FeedException {
        return read(parser, new String(feed.bytes(), StandardCharsets.UTF_8), ADDRESS, known);
    }

    private static List<FeedItem> read(
            FeedParser parser, String feed, HttpUrl address, Map<String, UnchangedItem> known) throws FeedException {
        byte[] body = feed.getBytes(StandardCharsets.UTF_8);
        return parser.read(body, null, address, known).podcast().episodes();
    }

    /** The episodes as an import passes them: only with the values that identify them. */
    private static Map<String, UnchangedItem> byFingerprint(List<FeedItem> episodes) {
        return episodes.stream()
                .map(one ->
                        new UnchangedItem(one.fingerprint(), one.guid(), one.title(), one.publishedAt(), one.file()))
                .collect(Collectors.toMap(UnchangedItem::fingerprint, Function.identity()));
    }
}
