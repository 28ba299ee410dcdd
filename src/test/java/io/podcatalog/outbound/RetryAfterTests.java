package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTests {

    private final Clock clock = Clock.fixed(Instant.parse("1994-11-06T08:49:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "86401 | PT24H",
                "99999999999 | PT24H",
                "99999999999999999999999999 | PT24H",
                "Sun, 06 Nov 1994 08:49:37 GMT | PT37S",
                "Thu, 06 Nov 2994 08:49:37 GMT | PT24H",
                "Sun, 06 Nov 1994 08:48:59 GMT |",
                "-5 |",
                "1.5 |",
                "١٢٠ |",
                "soon |",
                "'' |",
                "|"
            })
    void readsSecondsAndDates(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, clock)).isEqualTo(wait);
    }
}
