package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCheckTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final NextCheck punctual = new NextCheck(Duration.ofHours(1), () -> 0);
    private final NextCheck late = new NextCheck(Duration.ofHours(1), () -> 1);

    @Test
    void waitsForTheIntervalAndUpToAQuarterMore() {
        assertThat(punctual.afterSuccess()).isEqualTo(Duration.ofMinutes(60));
        assertThat(late.afterSuccess()).isEqualTo(Duration.ofMinutes(75));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1H", "2, PT2H", "3, PT4H", "4, PT8H", "5, PT16H", "6, PT24H", "7, PT24H", "1000000, PT24H"})
    void doublesTheWaitWithEveryFailureUpToADay(int failures, Duration wait) {
        assertThat(punctual.afterFailure(failures, true, null, null, NOW)).isEqualTo(wait);
        assertThat(late.afterFailure(failures, true, null, null, NOW))
                .isGreaterThanOrEqualTo(wait)
                .isLessThanOrEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "4, PT40M", "5, PT80M", "20, PT24H"})
    void triesSoonerIfTheFeedWasNeverImported(int failures, Duration wait) {
        assertThat(punctual.afterFailure(failures, false, null, null, NOW)).isEqualTo(wait);
    }

    @Test
    void waitsAtLeastAsLongAsTheHostAskedFor() {
        assertThat(punctual.afterFailure(1, true, null, Duration.ofHours(24), NOW))
                .isEqualTo(Duration.ofHours(24));
        assertThat(late.afterFailure(1, true, null, Duration.ofHours(24), NOW)).isEqualTo(Duration.ofHours(24));
        assertThat(punctual.afterFailure(3, true, null, Duration.ofSeconds(120), NOW))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void waitsAWeekIfTheFeedHasBeenMissingForAMonth() {
        Instant longAgo = NOW.minus(Duration.ofDays(31));

        assertThat(punctual.afterFailure(40, true, longAgo, null, NOW)).isEqualTo(Duration.ofDays(7));
        assertThat(punctual.afterFailure(40, true, NOW.minus(Duration.ofDays(29)), null, NOW))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void keepsAnIntervalThatIsLongerThanADay() {
        NextCheck weekly = new NextCheck(Duration.ofDays(7), () -> 0);

        assertThat(weekly.afterSuccess()).isEqualTo(Duration.ofDays(7));
        assertThat(weekly.afterFailure(3, true, null, null, NOW)).isEqualTo(Duration.ofDays(7));
    }
}
