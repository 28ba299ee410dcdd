package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static final String LONG =
            "A walk along the old canal, from the lock house to the sea. " + "We meet people. ".repeat(40);

    @Test
    void summarizesTheShortestCompleteText() {
        assertThat(summary(null, "<p>" + LONG + "</p>", "A walk along the old canal, from the lock house to the sea."))
                .isEqualTo("A walk along the old canal, from the lock house to the sea.");
    }

    @Test
    void skipsATextThatWasCutOff() {
        assertThat(summary("A walk along the old canal, from the lock ho...", "<p>" + LONG + "</p>"))
                .startsWith("A walk along the old canal, from the lock house to the sea. We meet people.")
                .endsWith("We meet people.")
                .hasSizeLessThanOrEqualTo(300);
        assertThat(summary("A walk along the old canal, from the lock ho", LONG))
                .contains("lock house");
    }

    @Test
    void cutsAfterASentenceButNotAfterAnAbbreviation() {
        String text =
                "We ask Dr. Mara Lindqvist what a bridge hears. " + "It is a long talk with Dr. Lindqvist ".repeat(9);
        assertThat(summary(text)).doesNotEndWith("Dr.").endsWith("…").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void keepsTheNumberAtTheBeginningWhole() {
        assertThat(summary("<p><b>#344</b>: Who owns the platform, and who should own it tomorrow?</p>"))
                .isEqualTo("#344: Who owns the platform, and who should own it tomorrow?");
        assertThat(summary("<p>: Who owns the platform, and who should own it tomorrow?</p>"))
                .isEqualTo("Who owns the platform, and who should own it tomorrow?");
    }

    @Test
    void endsBeforeAListOfLinks() {
        assertThat(summary(
                        "<p>We talk about tides and the people who read them.</p><p>Links:</p><ul><li>One</li></ul>"))
                .isEqualTo("We talk about tides and the people who read them.");
    }

    @Test
    void hasNoSummaryWhereTheFeedSaysNothing() {
        assertThat(summary((String) null)).isNull();
        assertThat(summary("https://show.example/7")).isNull();
        assertThat(summary("<p>Learn more about your ad choices. Visit megaphone.fm/adchoices</p>"))
                .isNull();
        assertThat(new Texts(new HttpUrl("https://a.example/"), "The title", "The title").summary())
                .isNull();
    }

    @Test
    void showsNoMarkupAndNoEscapes() {
        assertThat(summary("<p>Fish &amp; chips, served in <i>Tuesday's</i> paper at the end of the pier &lt;3</p>"))
                .isEqualTo("Fish & chips, served in Tuesday's paper at the end of the pier <3");
    }

    @Test
    void usesTheRichestTextAsNotes() {
        assertThat(notes("Short.", "A longer text without any markup", "<p>A longer text with <b>some</b></p>"))
                .isEqualTo("<p>A longer text with <b>some</b></p>");
        assertThat(notes("<p>Short.</p>", "A text that is so much longer that its plainness is forgiven"))
                .startsWith("<p>A text that");
    }

    private static @Nullable String summary(@Nullable String... texts) {
        return new Texts(new HttpUrl("https://a.example/"), null, null, texts).summary();
    }

    private static String notes(String... texts) {
        return new Texts(new HttpUrl("https://a.example/"), null, null, texts)
                .notes()
                .html();
    }
}
