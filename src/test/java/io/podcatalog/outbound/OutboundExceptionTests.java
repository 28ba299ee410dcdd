package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.outbound.OutboundException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundExceptionTests {

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "TOO_SLOW"})
    void pausesForAHostThatDoesNotAnswer(Kind kind) {
        assertThat(new OutboundException(kind, "it failed").rest()).hasValue(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void pausesForAHostThatIsTooBusy(int status) {
        assertThat(new OutboundException(status, null).rest()).hasValue(Duration.ofHours(1));
        assertThat(new OutboundException(status, Duration.ofHours(7)).rest()).hasValue(Duration.ofHours(7));
    }

    @Test
    void pausesAsLongAsTheHostWants() {
        assertThat(OutboundException.notNow(Duration.ofMinutes(7)).rest()).hasValue(Duration.ofMinutes(7));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED_ADDRESS", "TOO_LARGE", "TOO_MANY_REDIRECTS", "MALFORMED"})
    void blamesOneFileForOtherFailures(Kind kind) {
        assertThat(new OutboundException(kind, "it failed").rest()).isEmpty();
        assertThat(new OutboundException(404, null).rest()).isEmpty();
        assertThat(new OutboundException(500, null).rest()).isEmpty();
    }
}
