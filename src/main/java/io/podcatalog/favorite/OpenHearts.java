package io.podcatalog.favorite;

import io.podcatalog.listing.Heart;
import io.podcatalog.listing.Hearts;
import io.podcatalog.pagecache.PageDraft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hearts of a page that is made for all listeners: it only marks their places. */
class OpenHearts implements Hearts {

    private final PageDraft page;
    private final Function<Long, Map<Long, Long>> counts;

    /** @param counts of the episodes of a podcast */
    OpenHearts(PageDraft page, Function<Long, Map<Long, Long>> counts) {
        this.page = page;
        this.counts = counts;
    }

    @Override
    public Map<Long, Heart> of(Collection<Long> episodes) {
        return episodes.stream().distinct().collect(Collectors.toMap(Function.identity(), Heart::open));
    }

    @Override
    public Collection<Long> kept() {
        return List.of();
    }

    @Override
    public Map<Long, Long> counts(long podcastId) {
        page.isKeptAtMost(HeartCounts.KEPT);
        return counts.apply(podcastId);
    }
}
