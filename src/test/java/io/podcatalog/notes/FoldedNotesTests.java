package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNotesTests {

    private static final String RECURRING = """
            <h3>About the show</h3><p>Night Shift is made by Hanna and Ines.<br>Follow us on our \
            <a href="https://night.example/chat">chat</a>.</p><ul><li>Support us on our page</li><li>Support us on our page every day</li>\
            <li>Kubernetes</li><li><a href="https://night.example/watch">Watch</a></li></ul><p>Links:</p><p>Guests</p>\
            <p>Thanks to all of our sponsors!</p>\
            <p>00:00 Welcome to the show, dear listeners</p><p><a href="?t=0">From the start</a> we welcome all listeners.</p><ol><li>Write to us every day</li></ol><hr>""";

    private final RecurringSentences sentences =
            RecurrenceTests.found(IntStream.range(0, 6).mapToObj(n -> RECURRING).toList());

    @Test
    void foldsWholeLinesOnly() {
        assertFolded(
                "<p>Ravens.<br>Follow us on our <a href=\"https://night.example/chat\">chat</a>.</p>",
                "<p>Ravens.</p>",
                "<p>Follow us on our <a href=\"https://night.example/chat\">chat</a>.</p>");
        assertUnfolded("<p>Ravens. Follow us on our <a href=\"https://night.example/chat\">chat</a>. More ravens.</p>");
    }

    @Test
    void foldsAFooterOfSeveralBlocksWithItsHeading() {
        assertFolded(
                "<p>Ravens.</p><hr><h3>About the show</h3><p>Night Shift is made by Hanna and Ines.</p>"
                        + "<ul><li>Support us on our page</li></ul>",
                "<p>Ravens.</p>",
                "<h3>About the show</h3><p>Night Shift is made by Hanna and Ines.</p>"
                        + "<ul><li>Support us on our page</li></ul>");
    }

    @Test
    void foldsAFooterBeforeTheNotes() {
        assertFolded(
                "<p>Night Shift is made by Hanna and Ines.</p><hr><p>Ravens.</p>",
                "<p>Ravens.</p>",
                "<p>Night Shift is made by Hanna and Ines.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A heading belongs to the text below it, although it recurs.
                "<p>Ravens.</p><h3>About the show</h3><p>Today's is longer.</p>",
                "<p>Ravens.</p><p>Links:</p><ul><li><a href=\"https://a.example/\">A paper</a></li></ul>",
                "<p>Ravens.</p><p>Thanks to all of our sponsors!</p><p>Acme makes anvils.</p>",
                "<p>Ravens.</p><p>Support us on our page every day</p><p>Guests</p><p>Ina Raven, a biologist.</p>",
                // A few words may be a subject or a guest.
                "<p>Ravens and</p><ul><li>Bread</li><li>Kubernetes</li></ul>",
                "<p>Ravens.</p><p>Guests</p>",
                // The same words lead elsewhere in each episode.
                "<p>Ravens.</p><p>Follow us on our <a href=\"https://night.example/ravens\">chat</a>.</p>",
                "<p>Ravens.</p><p>00:00 Welcome to the show, dear listeners</p>",
                "<p>Ravens.</p><p><a href=\"?t=0\">From the start</a> we welcome all listeners.</p>",
                // A list would lose its sense in parts.
                "<p>Ravens.</p><ol><li>Feed a raven.</li><li>Write to us every day</li></ol>",
                "<p>Ravens.</p><ul><li>Support us on our page</li><li>Bread</li></ul>",
                "<p>Ravens.</p><h3>Sponsor</h3><ul><li>Support us on our page every day</li></ul>",
                "<p>Read the letters of:</p><p>Night Shift is made by Hanna and Ines.</p>",
                // Nothing would be left.
                "<p>Night Shift is made by Hanna and Ines.</p>",
                ""
            })
    void leavesOtherLinesWhereTheyAre(String notes) {
        assertUnfolded(notes);
    }

    @Test
    void foldsAListThatRecursAsAWhole() {
        assertFolded(
                "<p>Ravens.</p><ol><li>Write to us every day</li></ol><p>Night Shift is made by Hanna and Ines.</p>",
                "<p>Ravens.</p>",
                "<ol><li>Write to us every day</li></ol><p>Night Shift is made by Hanna and Ines.</p>");
    }

    @Test
    void foldsTheLastLinesOfAParagraphWithTheirMarks() {
        assertFolded(
                "<p>Ravens <b>fly<br>Night Shift is made by Hanna and Ines.</b></p>",
                "<p>Ravens <b>fly</b></p>",
                "<p><b>Night Shift is made by Hanna and Ines.</b></p>");
        assertUnfolded("<p>Night Shift is made by Hanna and Ines.<br>Ravens fly.</p>");
    }

    @Test
    void losesAndAddsNoLine() {
        Random random = new Random(7);
        List<String> own = List.of("Ravens.", "Bread rises", "A letter:", "•", "Kubernetes");
        List<String> shared = List.of(
                "Night Shift is made by Hanna and Ines.",
                "About the show",
                "Support us on our page",
                "Links:",
                "Guests");
        int folded = 0;
        for (int i = 0; i < 2_000; i++) {
            String notes = ShowNotesPolicy.parse(blocks(random, random.nextBoolean() ? own : shared, shared, 3))
                    .html();
            FoldedNotes parts = sentences.fold(notes);

            assertThat(Stream.concat(
                            lines(parts.own()), parts.recurring() == null ? Stream.of() : lines(parts.recurring())))
                    .as(notes)
                    .containsExactlyInAnyOrderElementsOf(lines(notes).toList());
            assertThat(sentences.fold(parts.own())).as(notes).isEqualTo(new FoldedNotes(parts.own(), null));
            folded += parts.recurring() == null ? 0 : 1;
        }
        assertThat(folded).isBetween(200, 1_800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>x", "<br>Night Shift is made by Hanna and Ines.", " x. y."})
    void leavesVeryLongNotesAsTheyAre(String part) {
        String line = "<p>Night Shift is made by Hanna and Ines.</p>";
        assertUnfolded("<p>Ravens." + part.repeat(20_000) + "</p>" + line);
        assertThat(sentences
                        .fold("<p>Ravens." + part.repeat(100) + "</p>" + line)
                        .recurring())
                .isNotNull();
    }

    private static String blocks(Random random, List<String> own, List<String> shared, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(n -> {
                    List<String> texts = random.nextBoolean() ? own : shared;
                    String line = texts.get(random.nextInt(texts.size()));
                    String other = shared.get(random.nextInt(shared.size()));
                    return switch (random.nextInt(depth > 0 ? 7 : 4)) {
                        case 0 -> "<p>" + line + "</p>";
                        case 1 -> "<p>" + line + "<br>" + other + "</p>";
                        case 2 -> "<p><b>" + line + "<br></b>" + other + "</p>";
                        case 3 -> "<h3>" + line + "</h3><hr>";
                        case 4 -> "<ul><li>" + line + "</li><li>" + other + "</li></ul>";
                        case 5 -> "<blockquote>" + blocks(random, own, shared, depth - 1) + "</blockquote>";
                        default -> "<ol><li>" + line + blocks(random, own, shared, depth - 1) + "</li></ol>";
                    };
                })
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(String html) {
        return NoteLine.of(ShowNotesPolicy.parse(html)).stream().map(NoteLine::text);
    }

    private void assertUnfolded(String notes) {
        assertThat(sentences.fold(notes)).isEqualTo(new FoldedNotes(notes, null));
    }

    private void assertFolded(String notes, String own, String recurring) {
        assertThat(sentences.fold(notes)).isEqualTo(new FoldedNotes(own, recurring));
    }
}
