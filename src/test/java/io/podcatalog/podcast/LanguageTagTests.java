package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "en, en",
                "en_us, en-US",
                " DE-de , de-DE",
                "zh-hant-tw, zh-Hant-TW",
                "abcdefgh-ijklmnop, none",
                "english, none",
                "'', none",
                "e, none",
                "en--us, none",
                "en-, none",
                "1-2, none",
            })
    void usesTheUsualSpelling(String text, String tag) {
        assertThat(LanguageTag.parse(text)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH-1996-abcdefgh-bcdefghi-cdefghij-defghijk, de-CH-1996-abcdefgh-bcdefghi",
        "de-abcdefgh-bcdefghi-cdefghij-x-yyyyyyyy, de-abcdefgh-bcdefghi-cdefghij",
        "de-abcdefgh-bcdefghi-cdefghij-a-b-cccccccc, de-abcdefgh-bcdefghi-cdefghij",
        "de-abcdefgh-bcdefghi-cdefghij-defgh, de-abcdefgh-bcdefghi-cdefghij-defgh",
        "de-abcdefgh-bcdefghi-cdefghij-defghi, de-abcdefgh-bcdefghi-cdefghij",
    })
    void shortensTagsFromTheRight(String text, String tag) {
        assertThat(LanguageTag.parse(text)).isEqualTo(tag).hasSizeLessThanOrEqualTo(LanguageTag.MAX_LENGTH);
    }

    @Test
    void readsTagsOfAnyLength() {
        assertThat(LanguageTag.parse("en-x-" + "abcdefgh-".repeat(100_000) + "z"))
                .isEqualTo("en-x-abcdefgh-abcdefgh-abcdefgh");
        assertThat(LanguageTag.parse("x".repeat(1_000_000))).isNull();
        assertThat(LanguageTag.parse("-".repeat(1_000_000))).isNull();
    }
}
