package io.podcatalog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

    @ParameterizedTest
    @CsvSource({
        "PT1H, P1D, 0, PT1H",
        "PT1H, P1D, 1, PT1H",
        "PT1H, P1D, 2, PT2H",
        "PT1H, P1D, 5, PT16H",
        "PT1H, P1D, 6, P1D",
        "PT1H, P1D, 2147483647, P1D",
        "P1D, P28D, 5, P16D",
        "P7D, P1D, 1, P7D",
        "P7D, P1D, 9, P7D"
    })
    void doublesTheFirstWaitUpToTheLongest(Duration first, Duration longest, int times, Duration wait) {
        assertThat(new Backoff(first, longest).after(times)).isEqualTo(wait);
    }
}
