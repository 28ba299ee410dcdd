package io.podcatalog.site;

import org.springframework.stereotype.Component;

/** What the site is called in the head of its pages; whoever knows its podcasts tells. */
@Component
public class SiteName {

    private volatile Current current = new Current("Podcatalog", false);

    /** @param several whether there are several podcasts, and so a page that lists them */
    public void change(String name, boolean several) {
        current = new Current(name, several);
    }

    Current current() {
        return current;
    }

    /** What templates see as {@code site}. */
    public record Current(String name, boolean several) {}
}
