package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.TestFeed;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.outbound.Body;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.FeedPages.FeedPart;
import io.podcatalog.xml.FeedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedPagesTests {

    private final FeedPages pages = new FeedPages(new FeedParser(Clock.systemUTC()));
    private final List<String> asked = new ArrayList<>();

    @Test
    void joinsTheEpisodesOfAllPagesWithoutRepeats() throws Exception {
        Map<String, byte[]> feed = Map.of(
                "/1", page("2", 9, 8, 7),
                "/2", page("3", 7, 6, 5),
                "/3", page(null, 4, 3));

        assertThat(read(feed))
                .containsExactly(
                        "Episode 9", "Episode 8", "Episode 7", "Episode 6", "Episode 5", "Episode 4", "Episode 3");
        assertThat(asked).containsExactly("/2", "/3");
    }

    @Test
    void fetchesNoPageTwice() throws Exception {
        assertThat(read(Map.of("/1", page("2", 2), "/2", page("1", 1)))).hasSize(2);
        assertThat(read(Map.of("/1", page("1", 2)))).hasSize(1);
    }

    @Test
    void readsFiftyPagesOfAnEndlessFeed() throws Exception {
        List<String> titles = titles(pages.read(
                url("/1"),
                answer("/1", page("2", 1)),
                next -> {
                    asked.add(next.value());
                    int n = Integer.parseInt(next.uri().getPath().substring(1));
                    return answer("/" + n, page(Integer.toString(n + 1), n));
                },
                Map.of()));

        assertThat(titles).hasSize(50);
        assertThat(asked).hasSize(49);
    }

    @Test
    void stopsWhenThePagesReachTheLimitOfBytes() throws Exception {
        Map<String, byte[]> feed = Map.of("/1", large("2", 3), "/2", large("3", 2), "/3", page(null, 1));

        assertThat(read(feed)).containsExactly("Episode 3", "Episode 2");
    }

    @Test
    void returnsAPartOfTheFeedWhenAPageFails() throws Exception {
        FeedPart part = part(Map.of("/1", page("2", 2), "/2", page("3", 1)));

        assertThat(titles(part)).containsExactly("Episode 2", "Episode 1");
        assertThat(part.failure()).contains("https://paged.example.com/3", "404");
        byte[] html = "<html></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(part(Map.of("/1", page("2", 2), "/2", html)).failure()).contains("web page");
        assertThat(part(Map.of("/1", page(null, 2))).failure()).isNull();
    }

    @Test
    void failsWhenTheFirstPageFails() {
        byte[] html = "<html></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> part(Map.of("/1", html))).isInstanceOf(FeedException.class);
    }

    private List<String> read(Map<String, byte[]> feed) throws Exception {
        return titles(part(feed));
    }

    private FeedPart part(Map<String, byte[]> feed) throws Exception {
        return pages.read(
                url("/1"),
                answer("/1", feed.get("/1")),
                next -> {
                    String path = next.uri().getPath();
                    asked.add(path);
                    if (!feed.containsKey(path)) {
                        throw new OutboundException(404, null);
                    }
                    return answer(path, feed.get(path));
                },
                Map.of());
    }

    private static List<String> titles(FeedPart feed) {
        return feed.podcast().episodes().stream().map(FeedItem::title).toList();
    }

    private static byte[] page(String next, int... episodes) {
        TestFeed feed = TestFeed.titled("Paged");
        if (next != null) {
            feed.channel("<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"next\" href=\"%s\"/>".formatted(next));
        }
        IntStream.of(episodes).forEach(n -> feed.episode(n, "Episode " + n, "notes"));
        return feed.bytes();
    }

    private static byte[] large(String next, int episode) {
        byte[] page = page(next, episode);
        byte[] large = Arrays.copyOf(page, 10 * 1024 * 1024);
        Arrays.fill(large, page.length, large.length, (byte) ' ');
        return large;
    }

    private static HttpUrl url(String path) {
        return new HttpUrl("https://paged.example.com" + path);
    }

    private static OutboundResponse answer(String path, byte[] body) {
        return new OutboundResponse(url(path).uri(), null, 200, Body.of(body), "application/rss+xml", null, null);
    }
}
