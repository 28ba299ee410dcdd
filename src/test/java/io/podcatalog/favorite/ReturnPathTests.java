package io.podcatalog.favorite;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    private static final EpisodeAddress EPISODE = new EpisodeAddress(7, "show", "one", Instant.EPOCH, Instant.EPOCH);

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example//evil.example",
                "https://evil.example/\\evil.example",
                "//evil.example",
                "javascript:alert(1)",
                "https://site/status",
                "https://site/podcasts/show/one",
                "https://site/podcasts/../../x",
                "http://[bad"
            })
    void returnsToTheEpisodeFromAnyOtherPage(String referer) {
        assertThat(ReturnPath.of(referer, EPISODE)).isEqualTo("/podcasts/show/one");
    }

    @Test
    void returnsToTheRowOfAList() {
        assertThat(ReturnPath.of("https://site/podcasts/show?page=3", EPISODE))
                .isEqualTo("/podcasts/show?page=3#episode-7");
        assertThat(ReturnPath.of("https://site/", EPISODE)).isEqualTo("/#episode-7");
        assertThat(ReturnPath.of("https://site/favorites", EPISODE)).isEqualTo("/favorites#episode-7");
    }

    @Test
    void neverLeavesTheSite() {
        assertThat(ReturnPath.of("https://evil.example/search?q=https://evil.example/", EPISODE))
                .isEqualTo("/search#episode-7");
    }
}
