package io.podcatalog.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears from a controller whether its page may be kept. A controller takes it as a parameter. */
public final class PageDraft {

    private static final String NAME = PageDraft.class.getName();

    private @Nullable String address;
    private @Nullable Long podcastId;
    private @Nullable Duration atMost;

    PageDraft() {}

    /** {@return the draft of the page that is made for all listeners now, if this request makes one} */
    public static Optional<PageDraft> of(HttpServletRequest request) {
        return Optional.ofNullable((PageDraft) request.getAttribute(NAME));
    }

    void setOn(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /**
     * The page shows one podcast only.
     *
     * @param address the path and query of the page. A page is kept only for requests with exactly this address, so
     *     requests with other parameters take no memory.
     */
    public void showsPodcast(String address, long podcastId) {
        this.address = address;
        this.podcastId = podcastId;
    }

    /** The page may show any podcast. */
    public void showsCatalog(String address) {
        this.address = address;
        this.podcastId = null;
    }

    /** The page depends on something whose changes nobody tells, so it is made again after this time. */
    public void isKeptAtMost(Duration time) {
        atMost = time;
    }

    boolean isOf(String address) {
        return address.equals(this.address);
    }

    @Nullable
    Long podcastId() {
        return podcastId;
    }

    /** {@return how long the page may be kept; null as long as nothing changes} */
    @Nullable
    Duration atMost() {
        return atMost;
    }
}
