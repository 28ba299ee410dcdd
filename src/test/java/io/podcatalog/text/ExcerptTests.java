package io.podcatalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void keepsAShortText() {
        assertThat(Excerpt.of("Just this.", 10)).isEqualTo("Just this.");
    }

    @Test
    void cutsAtAWordWithoutAStrayMark() {
        assertThat(Excerpt.of("One two three: four five", 15)).isEqualTo("One two three…");
    }

    @Test
    void cutsALongWordBetweenCharacters() {
        String cut = Excerpt.of("🎙".repeat(40), 21);
        assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(21);
        assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 2))).isFalse();
    }
}
