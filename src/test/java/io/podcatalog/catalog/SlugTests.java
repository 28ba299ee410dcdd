package io.podcatalog.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#344: What's New in Kubernetes? | 344-whats-new-in-kubernetes",
                "Crème brûlée & Œuvre | creme-brulee-and-œuvre",
                "  --Hello,   World!--  | hello-world",
                "Привет, мир | привет-мир",
                "שלום עולם | שלום-עולם",
                "日本語のタイトル | 日本語のタイトル",
                "ﬁve ① | five-1",
                "a/b\\c?d=e#f%00 | a-b-c-d-e-f-00"
            })
    void keepsTheCharactersThatABrowserShows(String title, String slug) {
        assertThat(Slug.of(title, "episode")).isEqualTo(slug);
    }

    @Test
    void usesTheFallbackIfNoLetterIsLeft() {
        assertThat(Slug.of("🎉 !!!", "episode")).isEqualTo("episode");
    }

    @Test
    void cutsALongTitleAtAWord() {
        String slug = Slug.of("word ".repeat(60), "episode");
        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("word");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String slug = Slug.of("x" + "𝄞𐐷".repeat(60), "episode");
        assertThat(Character.isHighSurrogate(slug.charAt(slug.length() - 1))).isFalse();
    }

    @Test
    void numbersASlugThatIsTaken() {
        UniqueSlugs slugs = new UniqueSlugs(List.of("intro", "intro-3"));
        assertThat(List.of(slugs.take("intro"), slugs.take("intro"), slugs.take("intro"), slugs.take("outro")))
                .containsExactly("intro-2", "intro-4", "intro-5", "outro");
    }
}
