package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.PublishedEpisode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void putsAnUndatedItemBesideTheOneBelowIt() {
        assertThat(listing(JUNE, null, MAY)).containsExactly(JUNE, MAY, MAY);
    }

    @Test
    void putsUndatedItemsAtTheEndBesideTheLastDatedOne() {
        assertThat(listing(JUNE, MAY, null, null)).containsExactly(JUNE, MAY, MAY, MAY);
    }

    @Test
    void givesItemsOfAFeedWithoutDatesTheTimeNow() {
        assertThat(listing(null, null)).containsExactly(NOW, NOW);
    }

    private static Instant[] listing(@Nullable Instant... published) {
        List<PublishedEpisode> feed = Arrays.stream(published)
                .map(date -> Items.item("guid", "title", "file", date))
                .toList();
        return Listing.of(feed, NOW);
    }
}
