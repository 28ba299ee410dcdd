package io.podcatalog.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the name, feed and picture of the site for the head of its pages. The feature that knows its podcasts sets
 * them.
 */
@Component
public class SiteName {

    private volatile Current current = new Current("Podcatalog", false, null, "/apple-touch-icon.png");

    public void change(Current current) {
        this.current = current;
    }

    public Current current() {
        return current;
    }

    /**
     * The value that templates know as {@code site}.
     *
     * @param several whether there are several podcasts and a page that lists them
     * @param feed the address of the podcast's feed, if the site has only one podcast
     * @param image the absolute address of a picture of the site: of its only podcast, otherwise its icon
     */
    public record Current(
            String name, boolean several, @Nullable String feed, String image) {}
}
