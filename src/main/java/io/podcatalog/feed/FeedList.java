package io.podcatalog.feed;

import io.podcatalog.podcast.HttpUrl;
import java.util.List;

/**
 * The entries of a list of feeds.
 *
 * @param feeds in the order of the list, each once
 * @param unusable a message for each skipped entry, with the entry and the reason
 */
public record FeedList(List<HttpUrl> feeds, List<String> unusable) {}
