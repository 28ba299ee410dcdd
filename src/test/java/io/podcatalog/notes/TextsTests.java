package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    private static final HttpUrl BASE = new HttpUrl("https://a.example/");

    private static final String LONG =
            "A walk along the old canal, from the lock house to the sea. " + "We meet people. ".repeat(40);

    /** Longer than a summary, and each sentence differs. */
    private static final String STORY = IntStream.range(0, 20)
            .mapToObj("On day %d we meet somebody else at the lock. "::formatted)
            .collect(Collectors.joining());

    @Test
    void summarizesTheShortestCompleteText() {
        assertThat(summary("<p>" + LONG + "</p>", "A walk along the old canal, from the lock house to the sea."))
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
        assertThat(new Texts(BASE, "The title", "The title", null, null, null).summary())
                .isNull();
    }

    @Test
    void showsNoMarkupAndNoEscapes() {
        assertThat(summary("<p>Fish &amp; chips, served in <i>Tuesday's</i> paper at the end of the pier &lt;3</p>"))
                .isEqualTo("Fish & chips, served in Tuesday's paper at the end of the pier <3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>The Restore Drill!</p>
            <p>Episode 12: The restore drill</p>
            <p>#12 – The restore drill</p>
            <p>restore drill</p>
            <p>This episode's sponsor: <a href='https://a.example/'>https://a.example/</a>.</p>
            <p>Sponsor: Acme Corporation</p>
            <p>Timestamps: Mail us at desk@show.example</p>
            <p>Timestamps:</p><p>00:00 Hello<br>02:15 Who does the work, and who keeps quiet beside them</p>
            <p>Mail us at desk@show.example or call</p>
            <p>Please write to us on our forum: we read everything that arrives there</p>
            <p>Follow us on Mastodon @desk@show.example for more of the same</p>
            <p>Links:</p>
            <p>Kapitelmarken</p>
            """)
    void hasNoSummaryOfATextThatIsNone(String text) {
        assertThat(new Texts(BASE, "The restore drill", null, null, text, null).summary())
                .isNull();
        String second = "<p>A nightly restore proves that the file is good.</p>";
        assertThat(new Texts(BASE, "The restore drill", null, null, text + second, null).summary())
                .isEqualTo("A nightly restore proves that the file is good.");
    }

    @Test
    void readsOnAfterAColon() {
        assertThat(summary("<p>Today we talk about these three things that went wrong:</p><p>A pager rang.</p>"))
                .isEqualTo("Today we talk about these three things that went wrong: A pager rang.");
    }

    @Test
    void takesTheSummaryFromTheDescriptionEvenIfTheContentIsShorter() {
        String description = "A long walk along the canal, with everybody who lives there, and some who left.";
        assertThat(new Texts(BASE, null, null, null, description, "<p>Music by the canal band, in three parts.</p>")
                        .summary())
                .isEqualTo(description);
    }

    @Test
    void usesTheRichestTextAsNotesWithoutContent() {
        assertThat(notes("Short.", "A longer text without any markup", null))
                .startsWith("<p>A longer text without any markup</p>");
        assertThat(notes("<p>Short.</p>", "A text that is so much longer that its plainness is forgiven", null))
                .startsWith("<p>A text that");
    }

    @Test
    void usesTheContentAsNotesAndLosesNothing() {
        String times = "<ul><li>00:00 Hello</li><li>02:15 The drill</li><li>10:40 What we found</li></ul>";
        assertThat(notes(null, STORY, times))
                .startsWith("<ul><li><a href=\"?t=0\">00:00</a> Hello</li>")
                .endsWith("<p>" + STORY.strip() + "</p>");
        assertThat(notes(null, "<p>" + STORY + "<a href='https://b.example/'>More</a></p>", times))
                .contains("<a href=\"https://b.example/\"");
        assertThat(notes(null, STORY, "<p>.</p>")).isEqualTo("<p>" + STORY.strip() + "</p>");
    }

    @Test
    void addsOnlyTheSentencesThatTheContentLacks() {
        assertThat(notes(null, STORY + "Use the code WALK.", "<p>" + STORY + "</p><p>Bye.</p>"))
                .isEqualTo("<p>" + STORY.strip() + "</p><p>Bye.</p><p>Use the code WALK.</p>");
    }

    /** Every sentence of three generated texts, which share some of them, is in the notes or the summary. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoSentence(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<String> said = new ArrayList<>();
            String[] texts = new String[3];
            for (int tag = 0; tag < 3; tag++) {
                StringBuilder text = new StringBuilder();
                for (int sentence = random.nextInt(12); sentence > 0; sentence--) {
                    String words = "Sentence %d is about %d.".formatted(random.nextInt(20), random.nextInt(3));
                    said.add(words);
                    text.append(tag == 2 ? "<p>" + words + "</p>" : words + (random.nextBoolean() ? " " : "\n\n"));
                }
                texts[tag] = text.isEmpty() ? null : text.toString();
            }
            Texts all = new Texts(BASE, null, null, texts[0], texts[1], texts[2]);
            String page = all.summary() + " "
                    + (all.timedNotes(null) == null ? "" : all.timedNotes(null).html());
            assertThat(said).allSatisfy(words -> assertThat(page).contains(words));
        }
    }

    private static @Nullable String summary(@Nullable String... texts) {
        return new Texts(BASE, null, null, texts[0], texts.length > 1 ? texts[1] : null, null).summary();
    }

    private static String notes(@Nullable String summary, @Nullable String description, @Nullable String content) {
        return new Texts(BASE, null, null, summary, description, content)
                .timedNotes(Duration.ofHours(1))
                .html();
    }
}
