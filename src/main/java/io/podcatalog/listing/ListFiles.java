package io.podcatalog.listing;

import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes lists of episodes as files for other players. */
@Component
public class ListFiles {

    /** The most episodes in a file: a feed with all their data takes about half a megabyte. */
    public static final int MOST = 500;

    private final Playlist playlist;
    private final ListFeed feed;

    ListFiles(SiteSettings site, Labels labels, Messages messages) {
        this.playlist = new Playlist(labels, messages);
        this.feed = new ListFeed(site, labels, messages);
    }

    public ResponseEntity<String> send(EpisodeList list, ListFormat format) {
        return answer(format).body(text(list, format));
    }

    /** For a list of one listener: nobody but the listener may keep it. */
    public ResponseEntity<String> sendPrivate(EpisodeList list, ListFormat format) {
        return answer(format)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(text(list, format));
    }

    private static ResponseEntity.BodyBuilder answer(ListFormat format) {
        return ResponseEntity.ok().contentType(format.type());
    }

    private String text(EpisodeList list, ListFormat format) {
        return switch (format) {
            case M3U -> playlist.write(list);
            case RSS -> feed.write(list);
        };
    }
}
