package io.podcatalog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.outbound.Body;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the program compares a copy with the publisher's file, and how it asks. */
class KeptCopyTests {

    private static final int VERSION = 3;
    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
    private static final URI ADDRESS = URI.create("https://host.example/words.vtt");

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,4", "3,8", "4,16", "5,28", "6,28", "1000000,28"})
    void waitsTwiceAsLongAfterEachAnswerWithNothingNew(int confirmations, int days) {
        KeptCopy copy = new KeptCopy(null, null, VERSION, NOW, confirmations);
        for (int i = 0; i < 100; i++) {
            Duration wait = Duration.between(NOW, copy.nextCheck());
            assertThat(wait).isBetween(Duration.ofHours(18L * days), Duration.ofDays(days));
        }
    }

    @Test
    void spreadsTheChecksOfOneImport() {
        KeptCopy copy = new KeptCopy(null, null, VERSION, NOW, 0);

        assertThat(copy.nextCheck()).isNotEqualTo(copy.nextCheck());
    }

    @Test
    void asksAtOnceAfterAnEdit() {
        assertThat(new KeptCopy(null, null, VERSION, NOW, 0).nextCheckAfterEdit(NOW))
                .isEqualTo(NOW);
        assertThat(new KeptCopy(null, null, VERSION, NOW.minus(Duration.ofDays(3)), 4).nextCheckAfterEdit(NOW))
                .isEqualTo(NOW);
    }

    @Test
    void asksOnceADayWhereEditsBringNothingNew() {
        KeptCopy copy = new KeptCopy(null, null, VERSION, NOW.minus(Duration.ofHours(1)), 1);

        assertThat(copy.nextCheckAfterEdit(NOW)).isEqualTo(NOW.plus(Duration.ofHours(23)));
        assertThat(KeptCopy.afterEdit(NOW.minus(Duration.ofHours(1)), NOW)).isEqualTo(NOW.plus(Duration.ofHours(23)));
    }

    @Test
    void sendsTheValidatorsUnlessOtherCodeHasReadTheFile() {
        KeptCopy copy = KeptCopy.of(answer(200, "W/\"1 \"", "yesterday"), VERSION, NOW);
        OutboundRequest request = OutboundRequest.of(ADDRESS, "*/*");

        assertThat(copy.condition(request, VERSION)).isEqualTo(request.unless("W/\"1 \"", "yesterday"));
        assertThat(copy.condition(request, VERSION + 1)).isEqualTo(request);
    }

    @Test
    void takesTheValidatorsOfTheLastAnswer() {
        KeptCopy copy = KeptCopy.of(answer(200, "\"1\"", "yesterday"), VERSION, NOW);

        assertThat(copy.confirmedBy(answer(304, null, null), VERSION, NOW))
                .isEqualTo(new KeptCopy("\"1\"", "yesterday", VERSION, NOW, 1));
        assertThat(copy.confirmedBy(answer(304, "\"2\"", null), VERSION, NOW))
                .isEqualTo(new KeptCopy("\"2\"", "yesterday", VERSION, NOW, 1));
        assertThat(copy.confirmedBy(answer(200, null, "today"), VERSION + 1, NOW))
                .isEqualTo(new KeptCopy(null, "today", VERSION + 1, NOW, 1));
    }

    private static OutboundResponse answer(int status, @Nullable String etag, @Nullable String lastModified) {
        return new OutboundResponse(ADDRESS, null, status, Body.of(new byte[0]), null, etag, lastModified);
    }
}
