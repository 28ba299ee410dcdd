package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Postgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class ArtworkStoreOnPostgresTests extends ArtworkStoreTests {

    @Test
    void givesTheNextPictureToAnotherCallerMeanwhile() {
        store.want(importShow(), List.of(ONE, TWO), NOW);
        transaction.executeWithoutResult(open -> {
            assertThat(claim()).contains(ONE);
            assertThat(elsewhere()).contains(TWO);
            assertThat(elsewhere()).isEmpty();
        });
        assertThat(claim()).isEmpty();
    }
}
