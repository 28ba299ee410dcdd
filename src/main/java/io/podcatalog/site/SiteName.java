package io.podcatalog.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the site is called in the head of its pages, and its feed; whoever knows its podcasts tells. */
@Component
public class SiteName {

    private volatile Current current = new Current("Podcatalog", false, null, null);

    public void change(Current current) {
        this.current = current;
    }

    Current current() {
        return current;
    }

    /**
     * What templates see as {@code site}.
     *
     * @param several whether there are several podcasts, and so a page that lists them
     * @param feed the address of its feed, while it is the home of one podcast
     * @param image the absolute address of its picture, one of ours, likewise
     */
    public record Current(
            String name,
            boolean several,
            @Nullable String feed,
            @Nullable String image) {}
}
