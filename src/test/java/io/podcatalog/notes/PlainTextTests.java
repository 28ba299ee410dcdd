package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ben &amp; Jerry                        | Ben & Jerry
            AT&T; and Q&A                          | AT&T; and Q&A
            &amp;lt;b&amp;gt;                      | &lt;b&gt;
            A <b>bold</b><br/>title                | A bold title
            <i>a <b>b</b></i>                      | a b
            The <dialog> element                   | The <dialog> element
            Vector<String> in 5 < 6 minutes        | Vector<String> in 5 < 6 minutes
            x<script>alert(1)</script>y</title>    | x y
            """)
    void decodesOnceAndRemovesOnlyRealMarkup(String text, String expected) {
        assertThat(PlainText.line(text, 100)).isEqualTo(expected);
    }

    @Test
    void makesOneLineWithoutControlCharacters() {
        assertThat(PlainText.line(" one\n\ttwo\u00A0\u2028three\u202E\u2066\u0007 ", 100))
                .isEqualTo("one two three");
    }

    @Test
    void limitsTheMarksOnALetter() {
        assertThat(PlainText.line("a" + "\u0301".repeat(50) + "b", 100)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B\u200D", "\u3164", "<b></b>", "\u202E"})
    void returnsNullForInvisibleText(String text) {
        assertThat(PlainText.line(text, 100)).isNull();
    }

    @Test
    void cutsAfterAWordAndNeverThroughACharacter() {
        assertThat(PlainText.line("one two three four", 12)).isEqualTo("one two…");
        assertThat(PlainText.line("🚂".repeat(20), 10)).isEqualTo("🚂".repeat(9) + "…");
    }

    @ParameterizedTest
    @CsvSource({
        "editor@show.example (Mina Okafor), Mina Okafor",
        "Mina Okafor, Mina Okafor",
        "editor@show.example,",
        "editor@show.example (editor@show.example),"
    })
    void readsNoAddressAsAName(String text, String expected) {
        assertThat(PlainText.name(text)).isEqualTo(expected);
    }
}
