package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTests {

    private static final String FOOTER =
            "<p>Connect with us on our <a href=\"https://night.example/chat\">chat</a>.</p>";

    @ParameterizedTest
    @CsvSource({
        "3, 3, false",
        "4, 4, true",
        "5, 3, false",
        "12, 8, true",
        "12, 7, false",
        "300, 14, true",
        "300, 13, false"
    })
    void findsSentencesInMostEpisodesOfSomeTime(int episodes, int with, boolean found) {
        int first = (episodes - with) / 3;
        RecurringSentences recurring = found(IntStream.range(0, episodes)
                .mapToObj(n ->
                        "<p>Number " + "x".repeat(n + 1) + ".</p>" + (n >= first && n < first + with ? FOOTER : ""))
                .toList());

        assertThat(recurring.contains("Connect with us on our chat.")).isEqualTo(found);
    }

    @Test
    void findsTheFootersOfEachTime() {
        RecurringSentences recurring = found(IntStream.range(0, 100)
                .mapToObj(n -> "<p>About " + "x".repeat(n + 1) + ".</p><p>Footer of era " + n / 25 + ".</p>")
                .toList());

        for (int era = 0; era < 4; era++) {
            assertThat(recurring.contains("Footer of era " + era + ".")).isTrue();
        }
    }

    /** One in two episodes has it, and so never most of those in a row. */
    @Test
    void doesNotTakeASubjectThatReturnsForAFooter() {
        RecurringSentences recurring = found(IntStream.range(0, 100)
                .mapToObj(n -> "<p>About " + "x".repeat(n + 1) + ".</p>" + (n % 2 == 0 ? "<p>Kubernetes</p>" : ""))
                .toList());

        assertThat(recurring.contains("Kubernetes")).isFalse();
    }

    @Test
    void ignoresCaseSpacesAndPunctuation() {
        RecurringSentences recurring = found(IntStream.range(0, 9)
                .mapToObj(n -> n % 2 == 0 ? "<p>Follow  us – on the chat!</p>" : "<p>FOLLOW US: on the Chat.</p>")
                .toList());

        assertThat(recurring.contains("follow us on the chat")).isTrue();
        assertThat(recurring.contains("")).isFalse();
        assertThat(recurring.contains("…")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ravens remember. Follow us on the chat, every day.",
                "Follow us on the chat, every day. Ravens remember.",
                "Ravens remember."
            })
    void leavesOutRecurringSentencesOfASummary(String summary) {
        assertThat(followed().without(summary)).isEqualTo("Ravens remember.");
    }

    @Test
    void leavesNoSummaryThatOnlyRecurs() {
        assertThat(followed().without("Follow us on the chat, every day.")).isNull();
        assertThat(followed().without(null)).isNull();
        assertThat(RecurringSentences.NONE.without("Follow us.")).isEqualTo("Follow us.");
    }

    @Test
    void doesNotTearASentenceAtAnAbbreviation() {
        RecurringSentences recurring = found(IntStream.range(0, 9)
                .mapToObj(n -> "<p>Prof. Harvey explains " + "x".repeat(n + 1) + ".</p>")
                .toList());

        assertThat(recurring.without("Prof. Harvey explains bread.")).isEqualTo("Prof. Harvey explains bread.");
    }

    @Test
    void splitsChineseSentencesWithoutSpaces() {
        String follow = "关注我们的公众号和微博，谢谢大家。";
        RecurringSentences recurring = found(IntStream.range(0, 9)
                .mapToObj(n -> "<p>第" + n + "期。" + follow + "</p>")
                .toList());

        assertThat(recurring.without("今天聊面包。" + follow)).isEqualTo("今天聊面包。");
    }

    @Test
    void survivesStorage() {
        RecurringSentences stored = RecurringSentences.read(followed().bytes());

        assertThat(stored.contains("Follow us on the chat, every day.")).isTrue();
        assertThat(stored.contains("Ravens remember.")).isFalse();
    }

    @Test
    void keepsLittleOfManySentences() {
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            notes.append("<p>").append((char) ('a' + i % 26)).append(i).append(".</p>");
        }
        RecurringSentences recurring =
                found(IntStream.range(0, 5).mapToObj(n -> notes + FOOTER).toList());

        assertThat(recurring.contains("Connect with us on our chat.")).isTrue();
        assertThat(recurring.bytes()).hasSizeLessThanOrEqualTo(8_000);
    }

    private static RecurringSentences followed() {
        return found(IntStream.range(0, 9)
                .mapToObj(n -> "<p>About " + "x".repeat(n + 1) + ".</p><p>Follow us on the chat, every day.</p>")
                .toList());
    }

    static RecurringSentences found(List<String> notes) {
        Recurrence recurrence = new Recurrence(notes.size());
        notes.forEach(one -> recurrence.add(null, one));
        return recurrence.found();
    }
}
