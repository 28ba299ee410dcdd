package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDurationsTests {

    @ParameterizedTest
    @CsvSource({
        "3754, 3754",
        "3754.9, 3754",
        "01:02:34, 3754",
        "1:02:34.5, 3754",
        "62:34, 3754",
        "0:00:07, 7",
        "1 : 02 : 34, 3754",
        "PT1H2M34S, 3754",
        "pt45m, 2700",
        "P1DT1S, 86401",
        "45 min, 2700",
        "1h 2m, 3720",
        "1 hour 2 minutes 34 seconds, 3754"
    })
    void readsLengthsAsPublishersWriteThem(String text, long seconds) {
        assertThat(FeedDurations.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void readsANumberWithoutColonsAsSeconds() {
        assertThat(FeedDurations.parse("90")).hasSeconds(90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00:00:00",
                "-5",
                "-00:05:00",
                "1,234",
                "NaN",
                "Infinity",
                "an hour",
                "1:2:3:4",
                "P",
                "PT",
                "99999999999:00:00",
                "604801"
            })
    void readsNoLengthFromOtherText(String text) {
        assertThat(FeedDurations.parse(text)).isNull();
    }

    @Test
    void readsALengthOfUpToSevenDays() {
        assertThat(FeedDurations.parse("604800")).hasDays(7);
    }

    @Test
    void readsPositionsFromZeroToTheMillisecond() {
        assertThat(FeedDurations.parsePosition("00:00:00")).isZero();
        assertThat(FeedDurations.parsePosition("1:02:34.567")).hasMillis(3_754_567);
        assertThat(FeedDurations.parsePosition("90.5")).hasMillis(90_500);
        assertThat(FeedDurations.parsePosition("soon")).isNull();
    }
}
