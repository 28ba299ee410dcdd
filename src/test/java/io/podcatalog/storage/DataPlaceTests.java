package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataPlaceTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/pod, jdbc:postgresql://db.example/pod",
        "jdbc:postgresql://db.example:5433/pod?user=a&password=secret, jdbc:postgresql://db.example:5433/pod",
        "jdbc:postgresql://a:secret@db.example/pod, jdbc:postgresql://db.example/pod",
        "jdbc:h2:tcp://db.example/pod;PASSWORD=secret, jdbc:h2:tcp://db.example/pod"
    })
    void logsNoPassword(String address, String logged) {
        assertThat(DataPlace.withoutSecrets(address)).isEqualTo(logged);
    }
}
