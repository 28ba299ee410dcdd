package io.podcatalog.pagecache;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests get pages that the program keeps. */
@TestComponent
public class KeptPages {

    private final PageCache cache;

    KeptPages(PageCache cache) {
        this.cache = cache;
    }

    public void keep() {
        setRoom(16_000_000);
    }

    public void keepNone() {
        setRoom(0);
    }

    private void setRoom(long bytes) {
        cache.pages.policy().eviction().orElseThrow().setMaximum(bytes);
    }
}
