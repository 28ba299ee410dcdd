package io.podcatalog.feed;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.xml.FeedElement;
import io.podcatalog.xml.Vocabulary;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * A podcast, and what its feed says about itself.
 *
 * @param newAddress the feed's new address (itunes:new-feed-url)
 * @param nextPage the page of the feed with older episodes (RFC 5005 §3)
 */
public record ParsedFeed(
        PublishedPodcast podcast,
        @Nullable HttpUrl newAddress,
        @Nullable HttpUrl nextPage) {

    static ParsedFeed of(PublishedPodcast podcast, Document tree, HttpUrl address) {
        FeedElement root = new FeedElement(tree.getRootElement());
        FeedElement channel =
                root.children("channel", Vocabulary.CORE).stream().findFirst().orElse(root);
        String newAddress = channel.text("new-feed-url", Vocabulary.ITUNES);
        String nextPage = channel.children("link", Vocabulary.ATOM).stream()
                .filter(link -> "next".equalsIgnoreCase(link.attribute("rel")))
                .map(link -> link.attribute("href"))
                .filter(href -> href != null)
                .findFirst()
                .orElse(null);
        return new ParsedFeed(
                podcast,
                HttpUrl.parse(newAddress).orElse(null),
                HttpUrl.parse(nextPage, address).orElse(null));
    }
}
