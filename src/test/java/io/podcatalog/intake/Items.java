package io.podcatalog.intake;

import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedEpisode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes items of a feed with only the values that identify them. */
final class Items {

    private Items() {}

    static PublishedEpisode item(
            @Nullable String guid, @Nullable String title, @Nullable String file, @Nullable Instant published) {
        Enclosure enclosure = file == null
                ? null
                : new Enclosure(new HttpUrl("https://media.example.com/" + file), "audio/mpeg", null);
        String said = guid + title + file + published;
        return new PublishedEpisode(
                said, guid, title, published, null, enclosure, null, null, null, null, null, null, null, null, null,
                null, null, false, List.of(), null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
