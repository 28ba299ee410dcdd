package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayRangeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "754|754",
                "80.9|80.9",
                "12:34|754",
                "0:07.25|7.25",
                "1:02:03|3723",
                "90:00|5400",
                "1m30s|90",
                "1M30S|90",
                "2m|120",
                "45s|45",
                "1h2m3s|3723",
                "1h|3600",
                "1m30|90",
                "0|0",
                "60,90|60,90",
                "1:00,1m30s|60,90",
                "80.9,100.25|80.9,100.25",
                ",20|0,20",
                "60,|60",
                "60,60|60",
                "60,20|60",
                "60,soon|60"
            })
    void readsTheFormsThatPeopleAndSitesUse(String t, String range) {
        assertThat(PlayRange.parse(t)).map(PlayRange::toString).hasValue(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ",", "x", "-5", "1:", ":30", "1:2:3:4", "1.5.2", "1e9", "9999999", "10s5m", "٣", "soon,20"
            })
    void readsNothingElse(String t) {
        assertThat(PlayRange.parse(t)).isEmpty();
    }

    @Test
    void isReadAsItIsWritten() {
        Random random = new Random(1);
        for (int n = 0; n < 1000; n++) {
            Duration start = Duration.ofMillis(random.nextInt(100_000_000));
            PlayRange range =
                    new PlayRange(start, random.nextBoolean() ? null : start.plusMillis(1 + random.nextInt(9_000_000)));
            assertThat(PlayRange.parse(range.toString())).hasValue(range);
        }
    }
}
