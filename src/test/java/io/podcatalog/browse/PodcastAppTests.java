package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodcastAppTests {

    @Test
    void getTheAddressOfTheFeedAsTheirSchemesNeedIt() {
        assertThat(PodcastApp.links(new HttpUrl("https://example.org/a%20b/feed.xml?key=1&x=%26#top")))
                .extracting(PodcastApp.Link::address)
                .containsExactly(
                        "podcast://example.org/a%20b/feed.xml?key=1&x=%26",
                        "pktc://subscribe/example.org/a%20b/feed.xml?key=1&x=%26",
                        "overcast://x-callback-url/add?url=https%3A%2F%2Fexample.org%2Fa%2520b%2Ffeed.xml%3Fkey%3D1%26x%3D%2526",
                        "antennapod-subscribe://example.org/a%20b/feed.xml?key=1&x=%26");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org:8080/feed",
                "https://example.org/https://other.example/feed",
                "https://example.org/f?u=https://other.example/%22%3E",
                "https://xn--bcher-kva.example/feed"
            })
    void getValidAddresses(String feed) {
        assertThat(PodcastApp.links(new HttpUrl(feed))).hasSize(4).allSatisfy(link -> {
            assertThat(URI.create(link.address()).getScheme()).isNotIn("http", "https", "javascript", "data");
            assertThat(link.address()).doesNotContain("\"", "<", " ");
        });
    }
}
