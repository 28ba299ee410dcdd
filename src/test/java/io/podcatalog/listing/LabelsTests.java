package io.podcatalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeHeading;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.text.English;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

public class LabelsTests {

    /** Shared by all tests without a server. */
    public static final Labels LABELS = new Labels(English.MESSAGES);

    @ParameterizedTest
    @CsvSource({
        "PT53M56S, 53:56, 53 minutes 56 seconds",
        "PT1H0M26S, 1:00:26, 1 hour 26 seconds",
        "PT1M1.9S, 1:01, 1 minute 1 second",
        "PT0S, 0:00, 0 seconds",
        "PT30H, 30:00:00, 30 hours"
    })
    void writeAnExactLengthInDigitsAndInWords(Duration length, String digits, String words) {
        assertThat(LABELS.moment(length)).isEqualTo(digits);
        assertThat(LABELS.spoken(length)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT28S,28 s", "PT59.9S,59 s", "PT53M,53 min", "PT59M31S,1 h", "PT1H2M,1 h 2 min", "PT26H,26 h"})
    void writeALengthAsPeopleSayIt(Duration duration, String label) {
        assertThat(LABELS.duration(duration)).isEqualTo(label);
    }

    @Test
    void writeTwoLengthsThatReadTheSameOnce() {
        assertThat(LABELS.durations(Duration.ofMinutes(15), Duration.ofMinutes(30)))
                .isEqualTo("15 min to 30 min");
        assertThat(LABELS.durations(Duration.ofMinutes(15), Duration.ofSeconds(901)))
                .isEqualTo("15 min");
    }

    @ParameterizedTest
    @CsvSource({"SHORT,Up to 20 min", "MEDIUM,20 to 45 min", "VERY_LONG,Over 90 min"})
    void writeHowLongEpisodesOfAKindAre(DurationBand length, String label) {
        assertThat(LABELS.length(length)).isEqualTo(label);
    }

    /** A category in other words than Apple's is the publisher's own. */
    @ParameterizedTest
    @CsvSource({
        "Technology,Technik",
        "Fashion & Beauty,Mode und Schönheit",
        "science fiction,Science-Fiction",
        "Soccer,Fußball",
        "Knitting,Knitting",
        "News 24,News 24",
        "ספרים Books,ספרים Books",
        "other,other"
    })
    void writeACategoryInTheLanguageOfThePage(String category, String label) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        try {
            assertThat(LABELS.category(category).replaceAll("[\\u2068\\u2069]", ""))
                    .isEqualTo(label);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0:00", "PT9S,0:09", "PT12M34S,12:34", "PT1H2M3S,1:02:03"})
    void writeAMomentAsAPlayerDoes(Duration moment, String label) {
        assertThat(LABELS.moment(moment)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1,1 kB", "112396,112 kB", "48200000,48.2 MB", "48250000,48.3 MB", "'1234500000','1,234.5 MB'"})
    void writeASizeInUnitsOfAThousand(long bytes, String label) {
        assertThat(LABELS.size(bytes)).isEqualTo(label);
    }

    @Test
    void writeDatesAndTimesInUtc() {
        Instant newYear = Instant.parse("2024-12-31T23:59:59Z");

        assertThat(LABELS.date(newYear)).isEqualTo("December 31, 2024");
        assertThat(LABELS.time(newYear)).isEqualTo("December 31, 2024, 23:59 UTC");
    }

    @Test
    void writeMonthsAtLengthAndInShort() {
        assertThat(LABELS.period("2024-02")).isEqualTo("February 2024");
        assertThat(LABELS.shortPeriod("2024-02")).isEqualTo("Feb");
        assertThat(LABELS.period("2024")).isEqualTo("2024");
    }

    @Test
    void countEpisodesAndSayHowLongMostAre() {
        assertThat(LABELS.episodes(0, null)).isEqualTo("0 episodes");
        assertThat(LABELS.episodes(1, Duration.ofMinutes(15))).isEqualTo("1 episode, typically 15 min");
        assertThat(LABELS.episodes(1234, Duration.ofMinutes(15))).isEqualTo("1,234 episodes, typically 15 min");
    }

    @Test
    void nameALanguage() {
        assertThat(LABELS.language("de-CH")).isEqualTo("German");
        assertThat(LABELS.language("qqq")).isNull();
    }

    @Test
    void nameAnEpisodeWithoutATitleByItsNumberOrItsDate() {
        Instant published = Instant.parse("2024-05-03T10:00:00Z");

        assertThat(LABELS.name(new Heading("Title", published, null, null, new BigDecimal(7), null, null)))
                .isEqualTo("Title");
        assertThat(LABELS.name(new Heading(null, published, null, null, new BigDecimal(1007), null, null)))
                .isEqualTo("Episode 1007");
        assertThat(LABELS.name(new Heading(null, published, null, null, null, null, null)))
                .isEqualTo("Episode of May 3, 2024");
        assertThat(LABELS.name(new Heading(null, null, null, null, null, null, null)))
                .isEqualTo("Untitled episode");
    }

    @Test
    void writeSeasonsAndNumbersAsTheirFeedDoes() {
        assertThat(LABELS.number(new Heading(null, null, 7, null, new BigDecimal(344), null, null)))
                .isEqualTo("Season 7, Episode 344");
        assertThat(LABELS.number(new Heading(null, null, 5, null, new BigDecimal("315.5"), null, null)))
                .isEqualTo("Season 5, Episode 315.5");
        assertThat(LABELS.number(
                        new Heading(null, null, 2024, "The year", new BigDecimal(344), "Ch.3", EpisodeType.FULL)))
                .isEqualTo("Season 2024: The year, Ch.3");
        assertThat(LABELS.number(new Heading(null, null, 0, "Extras", BigDecimal.ONE, null, EpisodeType.BONUS)))
                .isEqualTo("Extras, Bonus");
        assertThat(LABELS.number(new Heading(null, null, null, null, null, null, EpisodeType.TRAILER)))
                .isEqualTo("Trailer");
        assertThat(LABELS.number(new Heading(null, null, null, null, null, null, null)))
                .isNull();
    }

    private record Heading(
            @Nullable String title,
            @Nullable Instant publishedAt,
            @Nullable Integer season,
            @Nullable String seasonName,
            @Nullable BigDecimal number,
            @Nullable String numberName,
            @Nullable EpisodeType type)
            implements EpisodeHeading {}
}
