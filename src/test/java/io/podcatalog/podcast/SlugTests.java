package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I \u2764\uFE0F radio | i-radio",
                "\u2708\uFE0F Flying | flying",
                "Day 1\uFE0F\u20E3 of | day-1-of",
                "1\u20E3 2\u20E3 | 1-2",
                "The \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family | the-family",
                "Wave \uD83D\uDC4B\uD83C\uDFFD hello | wave-hello",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC7F England | england",
                "Donau\u00ADdampf\u00ADschiff | donaudampfschiff",
                "\uFEFFEpi\u200Bsode \u2060one | episode-one",
                "\u202Aleft\u202C \u200Fright\u200E \u2066both\u2069 \u061Cmark | left-right-both-mark",
                "हिन्दी क्\u200Dष में | हिन्दी-क्ष-में",
                "می\u200Cخواهم | میخواهم",
                "வணக்கம் உலகம் | வணக்கம்-உலகம்",
                "葛\uDB40\uDD00城 \u3164 a\u115Fb\u1160c\uFFA0d | 葛城-abcd",
                "ᠮᠣᠩ\u180B\u180Eᠭᠣᠯ | ᠮᠣᠩᠭᠣᠯ",
                "rock ´n´ roll ¨x¨ | rock-n-roll-x",
                "co\u034F\u0301ol | cool",
                "☆\u0301 star | star",
            })
    void leavesOutSignsThatNobodySees(String title, String slug) {
        assertThat(Slug.of(title, "episode")).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉 !!!", "☀\uFE0F", "🎙\uFE0F", "\u200B\u2060\uFEFF", "\u3164", "\u2800", "\u0301"})
    void usesTheFallbackIfNoLetterIsLeft(String title) {
        assertThat(Slug.of(title, "episode")).isEqualTo("episode");
    }

    /** Goes over all of Unicode: between two letters, no sign may be in an address that a reader does not see. */
    @Test
    void holdsNoInvisibleSignOfUnicode() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        // Nobody can write the others, and most of Unicode is not assigned.
                        .filter(c -> Character.isDefined(c) || isInvisible(c))
                        .filter(c -> Slug.of("x" + Character.toString(c) + "y", "")
                                .codePoints()
                                .anyMatch(SlugTests::isInvisible))
                        .mapToObj("U+%04X"::formatted))
                .isEmpty();
    }

    private static boolean isInvisible(int sign) {
        return UCharacter.isISOControl(sign)
                || UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(sign, UProperty.WHITE_SPACE)
                || UCharacter.hasBinaryProperty(sign, UProperty.VARIATION_SELECTOR);
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
}
