package io.podcatalog.subscription;

import io.podcatalog.feed.FeedParser;
import io.podcatalog.feed.ParsedFeed;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.UnchangedItem;
import io.podcatalog.xml.FeedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads a feed with all its pages (RFC 5005 §3), newest episodes first. If a page can't be fetched or read, the pages
 * before it are a part of the feed, and the import does not mark other episodes as missing.
 */
@Component
class FeedPages {

    private static final int MOST_PAGES = 50;
    private static final int MOST_EPISODES = 20_000;

    /** All pages are in memory until they are stored, and the limit for an answer only bounds each single page. */
    private static final long MOST_BYTES = DataSize.ofMegabytes(20).toBytes();

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final FeedParser parser;

    FeedPages(FeedParser parser) {
        this.parser = parser;
    }

    /**
     * @param address the requested address, for the case that redirects end at an address that can't be stored
     * @param imported the episodes that need not be read again, by fingerprint
     */
    FeedPart read(HttpUrl address, OutboundResponse first, PageSource source, Map<String, UnchangedItem> imported)
            throws FeedException, OutboundException {
        long began = System.nanoTime();
        Page page = parse(first, address, imported);
        ParsedFeed feed = page.feed();
        long bytes = page.bytes();
        List<FeedItem> episodes = new ArrayList<>(feed.podcast().episodes());
        Set<Object> known = episodes.stream().map(FeedItem::identity).collect(Collectors.toSet());
        Set<HttpUrl> seen = new HashSet<>();
        seen.add(addressOf(first, address));
        HttpUrl next = feed.nextPage();
        String failure = null;
        while (next != null
                && seen.add(next)
                && seen.size() <= MOST_PAGES
                && episodes.size() < MOST_EPISODES
                && bytes < MOST_BYTES) {
            try {
                if (System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new FeedException("reading all pages takes longer than " + LONGEST.toMinutes() + " minutes");
                }
                page = nextPage(source, next, imported);
                bytes += page.bytes();
                // A new episode may push an older one to the next page between two requests, so it comes twice.
                page.feed().podcast().episodes().stream()
                        .filter(episode -> known.add(episode.identity()))
                        .forEach(episodes::add);
                next = page.feed().nextPage();
            } catch (FeedException | OutboundException broken) {
                if (Thread.currentThread().isInterrupted()) {
                    // The program stops, so there is no time to import a part.
                    throw broken;
                }
                failure = "its older episodes at " + next + " could not be read: " + broken.getMessage();
                next = null;
            }
        }
        PublishedPodcast podcast =
                feed.podcast().withEpisodes(List.copyOf(episodes.subList(0, Math.min(episodes.size(), MOST_EPISODES))));
        return new FeedPart(podcast, feed.newAddress(), failure);
    }

    private Page nextPage(PageSource source, HttpUrl address, Map<String, UnchangedItem> imported)
            throws FeedException, OutboundException {
        try (OutboundResponse answer = source.get(address)) {
            return parse(answer, address, imported);
        }
    }

    private Page parse(OutboundResponse answer, HttpUrl asked, Map<String, UnchangedItem> imported)
            throws FeedException {
        byte[] body = answer.body();
        ParsedFeed feed = parser.read(body, answer.contentType(), addressOf(answer, asked), imported);
        return new Page(feed, body.length);
    }

    private static HttpUrl addressOf(OutboundResponse answer, HttpUrl asked) {
        return HttpUrl.parse(answer.address().toString()).orElse(asked);
    }

    private record Page(ParsedFeed feed, int bytes) {}

    /** @param failure why this is only a part of the feed, or null if it is the whole feed */
    record FeedPart(
            PublishedPodcast podcast,
            @Nullable HttpUrl newAddress,
            @Nullable String failure) {}

    /** Fetches the further pages of a feed. */
    interface PageSource {
        OutboundResponse get(HttpUrl page) throws OutboundException;
    }
}
