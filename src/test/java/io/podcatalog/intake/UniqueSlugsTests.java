package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueSlugsTests {

    @Test
    void numbersASlugThatIsTaken() {
        UniqueSlugs slugs = new UniqueSlugs(List.of("intro", "intro-3"));
        assertThat(List.of(slugs.take("intro"), slugs.take("intro"), slugs.take("intro"), slugs.take("outro")))
                .containsExactly("intro-2", "intro-4", "intro-5", "outro");
    }
}
