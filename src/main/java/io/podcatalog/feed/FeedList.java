package io.podcatalog.feed;

import io.podcatalog.podcast.HttpUrl;
import java.util.List;

/**
 * What a list of feeds says.
 *
 * @param feeds in the order of the list, each once
 * @param unusable why entries were skipped, each naming its entry
 */
public record FeedList(List<HttpUrl> feeds, List<String> unusable) {}
