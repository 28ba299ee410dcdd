package io.podcatalog.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import io.podcatalog.xml.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * The tags of a channel or item in the podcast namespace (podcastindex.org/namespace/1.0), among those that no class of
 * ROME reads. The names of tags and attributes are in lower case.
 */
record PodcastModule(List<Element> unread) {

    static PodcastModule of(Channel channel) {
        return new PodcastModule(channel.getForeignMarkup());
    }

    static PodcastModule of(Item item) {
        return new PodcastModule(item.getForeignMarkup());
    }

    Stream<Element> all(String name) {
        return unread.stream()
                .filter(tag ->
                        tag.getName().equals(name) && tag.getNamespaceURI().equals(Vocabulary.PODCAST.uri));
    }
}
