package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Claims that hold for every title, address and feed. */
class CatalogPropertyTests {

    @Property
    void makesAValidSlugOfEveryTitle(@ForAll String title) {
        String slug = Slug.of(title, "episode");

        assertThat(slug).isNotEmpty().hasSizeLessThanOrEqualTo(80).doesNotContain("/", "%", "?", "#", " ");
        assertThat(Slug.of(slug, "episode")).isEqualTo(slug);
    }

    @Property(tries = 10_000)
    void parsesOnlyUsableAddresses(@ForAll("nearlyAddresses") String text) {
        HttpUrl.parse(text).ifPresent(url -> {
            assertThat(url.host()).isNotEmpty();
            assertThat(url.uri().getRawUserInfo()).isNull();
            assertThat(url.value()).matches("https?://[!-~]+");
            assertThat(HttpUrl.parse(url.value())).contains(url);
        });
    }

    /** With a space the thorough check reads the address, without one mostly the quick check. */
    @Property
    void ignoresASpaceBeforeAnAddress(@ForAll("nearlyAddresses") String text) {
        assertThat(HttpUrl.parse(" " + text)).isEqualTo(HttpUrl.parse(text));
    }

    @Property
    void recognizesTheItemsOfAFeedInAnyOrder(@ForAll("feeds") List<PublishedEpisode> feed, @ForAll Random random) {
        List<KnownEpisode> known = known(feed);
        List<PublishedEpisode> shuffled = new ArrayList<>(feed);
        java.util.Collections.shuffle(shuffled, random);

        EpisodeMatch match = new EpisodeMatch(shuffled, known);

        assertThat(match.missing()).isEmpty();
        for (int i = 0; i < shuffled.size(); i++) {
            assertThat(match.of(i).fingerprint()).isEqualTo(shuffled.get(i).fingerprint());
        }
    }

    @Property
    void pairsNoEpisodeTwice(
            @ForAll("feeds") List<PublishedEpisode> before, @ForAll("feeds") List<PublishedEpisode> after) {
        EpisodeMatch match = new EpisodeMatch(after, known(before));
        Set<KnownEpisode> taken = new HashSet<>();

        for (int i = 0; i < after.size(); i++) {
            if (match.of(i) != null) {
                assertThat(taken.add(match.of(i))).isTrue();
                assertThat(match.missing()).doesNotContain(match.of(i));
            }
        }
        assertThat(taken.size() + match.missing().size()).isEqualTo(before.size());
    }

    @Provide
    Arbitrary<String> nearlyAddresses() {
        return Combinators.combine(
                        Arbitraries.of(
                                "http://",
                                "https://",
                                "HTTPS://",
                                "//",
                                "ftp://",
                                "http:/",
                                " https://",
                                "https://a.bc/",
                                ""),
                        Arbitraries.of(
                                        "a", "bc", "ü", "日", "xn--", "-", "_", ".", "..", "。", ":", ":80", "@", ":@",
                                        "/", "\\", "[", "]", "[::1]", "127", "0x7f", "%", "%2e", "%40", "#", "?", "&",
                                        "=", " ", "\t", "|")
                                .list()
                                .ofMaxSize(12)
                                .map(parts -> String.join("", parts)))
                .as(String::concat);
    }

    /** Uses few values, so that GUIDs, titles, files and dates repeat. */
    @Provide
    Arbitrary<List<PublishedEpisode>> feeds() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c").injectNull(0.3),
                        Arbitraries.of("One", "Two").injectNull(0.2),
                        Arbitraries.of("1.mp3", "2.mp3?x", "2.mp3?y").injectNull(0.3),
                        Arbitraries.of(Instant.EPOCH, Instant.MAX).injectNull(0.3))
                .as(Items::item)
                .list()
                .ofMaxSize(8);
    }

    private static List<KnownEpisode> known(List<PublishedEpisode> feed) {
        List<KnownEpisode> known = new ArrayList<>();
        for (PublishedEpisode one : feed) {
            HttpUrl file = one.enclosure() == null ? null : one.enclosure().url();
            known.add(new KnownEpisode(
                    known.size(),
                    "s" + known.size(),
                    one.guid(),
                    one.guid() == null ? List.of("b") : List.of(),
                    file,
                    one.title(),
                    one.publishedAt(),
                    one.fingerprint(),
                    null));
        }
        return known;
    }
}
