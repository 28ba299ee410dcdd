package io.podcatalog.feed;

import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the file to play: the first audio or video file, or else the first file of any type. */
final class Enclosures {

    private Enclosures() {}

    static @Nullable Enclosure choose(List<com.rometools.rome.feed.rss.Enclosure> offered, HttpUrl base) {
        List<Enclosure> enclosures = offered.stream()
                .flatMap(enclosure -> HttpUrl.parse(enclosure.getUrl(), base)
                        .map(url -> new Enclosure(
                                url,
                                type(enclosure.getType(), url),
                                enclosure.getLength() > 0 ? enclosure.getLength() : null))
                        .stream())
                .toList();
        return enclosures.stream()
                .filter(enclosure -> MediaTypes.isPlayable(enclosure.type()))
                .findFirst()
                .orElse(enclosures.isEmpty() ? null : enclosures.get(0));
    }

    /** The ending decides unless the type is audio, video or an image: some hosts declare .mp3 as octet-stream. */
    static @Nullable String type(@Nullable String given, HttpUrl url) {
        String type = MediaTypes.normal(given);
        if (MediaTypes.isPlayable(type) || (type != null && type.startsWith("image/"))) {
            return type;
        }
        String guessed = MediaTypes.ofMedia(url);
        return guessed != null ? guessed : type;
    }
}
