package io.podcatalog.listing;

import java.util.Locale;
import org.springframework.http.MediaType;

/** A format in which a list of episodes can be had for other players. */
public enum ListFormat {
    /** A playlist. */
    M3U("audio/x-mpegurl"),
    /** A feed. */
    RSS("application/rss+xml");

    /** The part of an address that names a format, for a pattern of Spring. */
    public static final String FILE = "/list.{format:m3u|rss}";

    private final MediaType type;

    ListFormat(String type) {
        this.type = MediaType.parseMediaType(type + ";charset=UTF-8");
    }

    /** @param suffix m3u or rss */
    public static ListFormat of(String suffix) {
        return valueOf(suffix.toUpperCase(Locale.ROOT));
    }

    MediaType type() {
        return type;
    }

    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the path of the file with the same list as the page with the path {@code page}} */
    public String path(String page) {
        int query = page.indexOf('?');
        String path = query < 0 ? page : page.substring(0, query);
        return (path.equals("/") ? "" : path) + "/list." + suffix() + page.substring(path.length());
    }
}
