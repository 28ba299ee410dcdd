package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.catalog.PublishedEpisode;
import io.podcatalog.catalog.PublishedPodcast;
import io.podcatalog.feed.FeedException;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.feed.ParsedFeed;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a feed with all its pages (RFC 5005 §3), newest episodes first. Where a page can't be had or read, what came
 * before it is a part of the feed, and nothing that it does not hold is missing.
 */
@Component
class FeedPages {

    private static final int MOST_PAGES = 50;
    private static final int MOST_EPISODES = 20_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final FeedParser parser;

    FeedPages(FeedParser parser) {
        this.parser = parser;
    }

    /**
     * @param address what was asked for, where redirects ended at an address that can't be kept
     * @param imported by fingerprint, the episodes that need not be read again
     */
    FeedPart read(HttpUrl address, OutboundResponse first, PageSource source, Map<String, PublishedEpisode> imported)
            throws FeedException, OutboundException {
        long began = System.nanoTime();
        ParsedFeed feed = parse(first, address, imported);
        List<PublishedEpisode> episodes = new ArrayList<>(feed.podcast().episodes());
        Set<Object> known = episodes.stream().map(PublishedEpisode::identity).collect(Collectors.toSet());
        Set<HttpUrl> seen = new HashSet<>();
        seen.add(addressOf(first, address));
        HttpUrl next = feed.nextPage();
        String failure = null;
        while (next != null && seen.add(next) && seen.size() <= MOST_PAGES && episodes.size() < MOST_EPISODES) {
            try {
                if (System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new FeedException("the pages take longer than " + LONGEST.toMinutes() + " minutes");
                }
                ParsedFeed page = nextPage(source, next, imported);
                // While somebody reads pages, an episode may slip from one to the next.
                page.podcast().episodes().stream()
                        .filter(episode -> known.add(episode.identity()))
                        .forEach(episodes::add);
                next = page.nextPage();
            } catch (FeedException | OutboundException broken) {
                if (Thread.currentThread().isInterrupted()) {
                    // The program stops; there is no time for a part either.
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

    private ParsedFeed nextPage(PageSource source, HttpUrl address, Map<String, PublishedEpisode> imported)
            throws FeedException, OutboundException {
        try (OutboundResponse answer = source.get(address)) {
            return parse(answer, address, imported);
        }
    }

    private ParsedFeed parse(OutboundResponse answer, HttpUrl asked, Map<String, PublishedEpisode> imported)
            throws FeedException {
        return parser.read(answer.body(), answer.contentType(), addressOf(answer, asked), imported);
    }

    private static HttpUrl addressOf(OutboundResponse answer, HttpUrl asked) {
        return HttpUrl.parse(answer.address().toString()).orElse(asked);
    }

    /** @param failure why it is not the whole feed, or null where it is */
    record FeedPart(
            PublishedPodcast podcast,
            @Nullable HttpUrl newAddress,
            @Nullable String failure) {}

    /** Where pages come from, one after the other. */
    interface PageSource {
        OutboundResponse get(HttpUrl page) throws OutboundException;
    }
}
