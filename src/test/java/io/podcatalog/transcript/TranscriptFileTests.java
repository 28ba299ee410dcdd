package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.UnusableFileException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptFileTests {

    @Test
    void readsWebVtt() throws Exception {
        assertThat(lines("awkward.vtt", "text/vtt"))
                .containsExactly(
                        "0:01 June Halloran: Ines, you look after databases & more.",
                        "0:03 June Halloran: Is 1 < 2?",
                        "0:04 Ines: Yes, mostly. It is. alert(1)",
                        "6000:00 The end é evil");
    }

    @Test
    void readsSubRipWithTheSpeakersItNames() throws Exception {
        assertThat(lines("awkward.srt", "application/x-subrip"))
                .containsExactly(
                        "0:01 June: Ines, you look after databases.",
                        "0:03 June: Do you trust your backups?",
                        "1:05 Ines: I trust one thing: my restores.",
                        "1:08 June: And what does it cost?",
                        "1:09 June: 4");
    }

    @Test
    void ignoresANameThatOccursOnce() throws Exception {
        assertThat(TranscriptFile.read(Files.text("monologue.srt"), "application/srt"))
                .allSatisfy(line -> assertThat(line.speaker()).isNull())
                .extracting(TranscriptLine::words)
                .containsExactly("Rule one: test the restore.", "That is all there is to it.");
    }

    @Test
    void joinsTheSegmentsOfOneSpeaker() throws Exception {
        assertThat(lines("segments.json", "application/json"))
                .containsExactly(
                        "0:00 Ada: Good morning, Bob. Early.", "0:04 Bob: Hello & welcome", "0:09 Nobody knows who.");
    }

    @Test
    void readsThePodcastNamespacesHtml() throws Exception {
        assertThat(lines("transcript.html", "text/html"))
                .containsExactly(
                        "0:13 Ada: Good morning.",
                        "Ada: I am Ada.",
                        "62:03 Bob: Hello & welcome.",
                        "62:10 Ada: Thanks.");
    }

    @Test
    void readsPlainTextInParagraphs() throws Exception {
        assertThat(lines("plain.txt", "text/plain"))
                .containsExactly("Ada: Good morning. How are you?", "Bob: Fine – and you?", "Ada: Fine.");
    }

    @Test
    void readsHtmlWithoutParagraphsByItsLines() throws Exception {
        assertThat(read("<div>One line<br><br>another <b>line</b></div>", "text/html"))
                .containsExactly("One line", "another line");
    }

    @ParameterizedTest
    @CsvSource({"text/vtt", "text/html", "application/octet-stream", "text/plain"})
    void recognizesAFormatByItsContent(String type) throws Exception {
        assertThat(lines("awkward.srt", type)).hasSize(5);
        assertThat(lines("awkward.vtt", type)).hasSize(4);
        assertThat(lines("segments.json", type)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><p>Not found</p></html> | text/vtt | web page",
                "<!-- x --> <html><p>Sign in</p></html> | text/plain | web page",
                "WEBVTT | text/vtt | no words",
                "'' | text/plain | no words",
                "<html></html> | text/html | no words",
                "{} | application/json | no words",
                "{\"segments\": | application/json | not valid JSON",
                "Not a cue in sight | text/vtt | not a transcript in a known",
                "ID3 | audio/mpeg | not a transcript in a known"
            })
    void saysWhatIsWrong(String text, String type, String reason) {
        assertThatThrownBy(() -> TranscriptFile.read(text, type))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void joinsCaptionsToSentences() throws Exception {
        assertThat(read("""
                        WEBVTT

                        00:01.000 --> 00:03.000
                        We put the backup

                        00:03.000 --> 00:06.000
                        on a machine that Dr. Ada keeps in the

                        00:06.000 --> 00:10.000
                        cellar. Every night she restores it all,

                        00:10.000 --> 00:12.000
                        e.g. the last table.

                        00:12.000 --> 00:13.000
                        Yes. No.

                        00:13.000 --> 00:14.000
                        She counts.

                        00:40.000 --> 00:41.000
                        And then the music ends.
                        """, "text/vtt"))
                .containsExactly(
                        "0:01 We put the backup on a machine that Dr. Ada keeps in the cellar.",
                        "0:06 Every night she restores it all, e.g. the last table.",
                        "0:12 Yes. No. She counts.",
                        "0:40 And then the music ends.");
    }

    @Test
    void givesEachLineOfALongCaptionATimeOfItsOwn() throws Exception {
        String words = "These are eight words which make a sentence. ".repeat(8);
        String file = "{\"segments\":[{\"startTime\":0,\"body\":\"%s\"},{\"startTime\":20,\"body\":\"%s\"},"
                + "{\"startTime\":400,\"body\":\"End.\"}]}";
        List<TranscriptLine> lines = TranscriptFile.read(file.formatted(words, words), "application/json");

        assertThat(lines)
                .extracting(TranscriptLine::seconds)
                .as("no estimate runs into the pause before the last caption")
                .containsExactly(0L, 2L, 5L, 7L, 10L, 12L, 15L, 17L, 20L, 22L, 25L, 28L, 31L, 34L, 37L, 40L, 400L);
    }

    @Test
    void cutsASentenceThatTakesLong() throws Exception {
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (int second = 0; second < 60; second += 3) {
            file.append("00:%02d.000 --> 00:%02d.900\nand so on and on\n\n".formatted(second, second + 2));
        }

        assertThat(TranscriptFile.read(file.toString(), "text/vtt"))
                .extracting(TranscriptLine::seconds)
                .containsExactly(0L, 12L, 24L, 36L, 48L);
    }

    @Test
    void splitsALongParagraphAtItsSentences() throws Exception {
        List<TranscriptLine> lines = TranscriptFile.read("This is one more sentence. ".repeat(500), "text/plain");

        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line.words())
                        .startsWith("This")
                        .endsWith("sentence.")
                        .hasSizeLessThanOrEqualTo(1000));
    }

    @Test
    void keepsNoMoreThanAPageCanShow() throws Exception {
        String words = "Ada: " + "word ".repeat(150) + "\n\n";
        List<TranscriptLine> many = TranscriptFile.read("Ada: Yes.\n\nBob: No.\n\n".repeat(20_000), "text/plain");
        List<TranscriptLine> large = TranscriptFile.read(words.repeat(5000), "text/plain");

        assertThat(many).hasSize(10_000);
        assertThat(large.stream().mapToInt(line -> line.words().length()).sum()).isBetween(900_000, 1_000_000);
    }

    private static List<String> lines(String file, String type) throws UnusableFileException {
        return read(Files.text(file), type);
    }

    private static List<String> read(String text, String type) throws UnusableFileException {
        return TranscriptFile.read(text, type).stream()
                .map(TranscriptFileTests::label)
                .toList();
    }

    private static String label(TranscriptLine line) {
        Duration start = line.start();
        return (start == null ? "" : start.toMinutes() + ":" + "%02d ".formatted(start.toSecondsPart()))
                + (line.speaker() == null ? "" : line.speaker() + ": ")
                + line.words();
    }
}
