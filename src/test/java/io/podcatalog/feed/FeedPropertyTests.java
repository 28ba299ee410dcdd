package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedException;
import io.podcatalog.xml.FeedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Properties that hold for all input, however broken it is. */
class FeedPropertyTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final HttpUrl ADDRESS = new HttpUrl("https://show.example/feed.xml");

    @Property
    void readsADateInAnyZone(
            @ForAll @LongRange(min = 631_152_000, max = 1_767_000_000) long seconds,
            @ForAll @IntRange(min = -12, max = 14) int zone) {
        Instant date = Instant.ofEpochSecond(seconds);
        String written = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.ofHours(zone)));

        assertThat(FeedDates.parse(written, NOW)).isEqualTo(date);
        assertThat(FeedDates.parse(date.toString(), NOW)).isEqualTo(date);
    }

    @Property
    void readsNoDateOutOfRange(@ForAll("nearlyDates") String text) {
        Instant date = FeedDates.parse(text, NOW);

        if (date != null) {
            assertThat(date).isBetween(Instant.parse("1990-01-01T00:00:00Z"), NOW.plus(Duration.ofHours(48)));
        }
    }

    @Property
    void readsADurationInEveryForm(@ForAll @IntRange(min = 1, max = 604_800) int seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        String clock = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);

        assertThat(FeedDurations.parse(clock)).isEqualTo(duration);
        assertThat(FeedDurations.parse(String.valueOf(seconds))).isEqualTo(duration);
        assertThat(FeedDurations.parse(duration.toString())).isEqualTo(duration);
    }

    @Property
    void readsNoDurationOutOfRange(@ForAll("nearlyDurations") String text) {
        Duration duration = FeedDurations.parse(text);

        if (duration != null) {
            assertThat(duration).isPositive().isLessThanOrEqualTo(Duration.ofDays(7));
        }
    }

    @Property
    void decodesAnyBytes(@ForAll @Size(max = 200) byte[] bytes, @ForAll String contentType) {
        assertThat(FeedText.decode(bytes, contentType)).isNotNull();
    }

    @Property
    void throwsOnlyFeedExceptionsForDamagedFeeds(@ForAll("damagedFeeds") byte[] feed) {
        FeedParser parser = new FeedParser(Clock.fixed(NOW, ZoneOffset.UTC));
        try {
            assertThat(parser.parse(feed, null, ADDRESS).episodes()).isNotNull();
        } catch (FeedException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return Arbitraries.strings()
                .withChars("0123456789:-+/,. TZGMTadMonJanFebpm\u00a0")
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> nearlyDurations() {
        return Arbitraries.strings().withChars("0123456789:.,-+PTHMSDhmse ٣").ofMaxLength(20);
    }

    /** One of our feeds with bytes changed, lost or repeated somewhere. */
    @Provide
    Arbitrary<byte[]> damagedFeeds() {
        Arbitrary<byte[]> feeds =
                Arbitraries.of(List.of("rich.xml", "awkward.xml", "atom.xml")).map(FeedPropertyTests::read);
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, 9999).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(feeds, places, Arbitraries.bytes()).as(FeedPropertyTests::damage);
    }

    private static byte[] damage(byte[] feed, List<Integer> places, byte with) {
        byte[] damaged = feed.clone();
        for (int place : places) {
            int at = (int) ((long) place * damaged.length / 10_000);
            switch (place % 3) {
                case 0 -> damaged[at] = with;
                case 1 -> System.arraycopy(damaged, at, damaged, at / 2, Math.min(50, damaged.length - at));
                default -> damaged = without(damaged, at);
            }
        }
        return damaged;
    }

    private static byte[] without(byte[] bytes, int at) {
        byte[] rest = new byte[bytes.length - 1];
        IntStream.range(0, rest.length).forEach(i -> rest[i] = bytes[i < at ? i : i + 1]);
        return rest;
    }

    private static byte[] read(String name) {
        try (var feed = FeedPropertyTests.class.getResourceAsStream("/feeds/" + name)) {
            return feed.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
