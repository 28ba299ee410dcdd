package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.UnusableFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialects in which programs write transcripts, and which no specification has. */
class TranscriptDialectTests {

    @Test
    void keepsANumberThatSomebodySays() throws Exception {
        String file = "1\n00:00:00,000 --> 00:00:01,000\nHow many?\n%s2\n00:00:01,000 --> 00:00:02,000\n4\n%s"
                + "3\n00:00:02,000 --> 00:00:03,000\nIn\n1984\n";
        for (String gap : List.of("", "\n", " \n\n")) {
            assertThat(read(file.formatted(gap, gap), "application/srt")).containsExactly("How many? 4 In 1984");
        }
        assertThat(read(file.formatted("\n", "\n").replaceAll("(?m)^[123]\n", ""), "application/srt"))
                .containsExactly("How many? 4 In 1984");
    }

    @Test
    void keepsWordsAboveTheFirstAndBehindTheTimes() throws Exception {
        assertThat(read("Episode 5\n\n1\n00:00:01,000 --> 00:00:02,000 Hello there.\n", "application/srt"))
                .containsExactly("Episode 5 Hello there.");
    }

    @Test
    void keepsAngleBracketsThatAreNoMarkup() throws Exception {
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nI <3 <i>you</i>, x <y and z> 4\n", "application/srt"))
                .containsExactly("I <3 you, x <y and z> 4");
    }

    @Test
    void readsTimesOfEveryKind() throws Exception {
        for (String time : List.of(
                "00:00:05,000", "00:00:05.000", "00:05.000", "00:00:05", "0:05", "00:00:05:000", "00: 00: 05, 000")) {
            String file = "1\n%s --> %s\nHello.\n".formatted(time, time);
            assertThat(TranscriptFile.read(file, "text/plain"))
                    .as(file)
                    .singleElement()
                    .satisfies(line -> assertThat(line.seconds()).isEqualTo(5));
        }
    }

    @Test
    void readsEachWordOfRollingCaptionsOnce() throws Exception {
        assertThat(read(Files.text("rolling.vtt"), "text/vtt"))
                .containsExactly("good evening and welcome to the harbor tonight we look at cranes and at the tide");
    }

    @Test
    void keepsWhatIsSaidTwice() throws Exception {
        String file = "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nYes, indeed.\n\n".repeat(4);

        assertThat(read(file, "text/vtt")).containsExactly("Yes, indeed. Yes, indeed.", "Yes, indeed. Yes, indeed.");
    }

    @Test
    void joinsJapaneseWithoutASpace() throws Exception {
        String file = "WEBVTT\n\n00:00.000 --> 00:02.000\n港の話を\nします。\n\n00:02.000 --> 00:04.000\nクレーンは\n";

        assertThat(read(file, "text/vtt")).containsExactly("港の話をします。クレーンは");
    }

    @Test
    void splitsALongParagraphOfChineseAtItsSentences() throws Exception {
        assertThat(TranscriptFile.read("今天我们谈论港口和起重机。".repeat(200), "text/plain"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.words()).endsWith("。").hasSizeLessThanOrEqualTo(1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[SPEAKER_00]: One.|[SPEAKER_01]: Two.|[SPEAKER_00]: Three.|[SPEAKER_01]: Four.",
                "SPEAKER_00: One.|SPEAKER_01: Two.|SPEAKER_00: Three.|SPEAKER_01: Four.",
                "[Speaker 1] One.|[Speaker 2] Two.|[Speaker 1] Three.|[Speaker 2] Four.",
                "speaker 1: One.|speaker 2: Two.|speaker 1: Three.|speaker 2: Four.",
                "[Ada]: One.|[Dr. Bob]: Two.|[Ada]: Three.|[Dr. Bob]: Four.",
                "**Ada:** One.|**Bob:** Two.|**Ada:** Three.|**Bob:** Four.",
                ">> Ada: One.|>> Bob: Two.|>> Ada: Three.|>> Bob: Four.",
                "&gt;&gt; Ada: One.|&gt;&gt; Bob: Two.|&gt;&gt; Ada: Three.|&gt;&gt; Bob: Four.",
                "דנה: One.|יואב: Two.|דנה: Three.|יואב: Four.",
                "\u200Fדנה: One.|\u200Fיואב: Two.|\u200Fדנה: Three.|\u200Fיואב: Four.",
                "ليلى: One.|سامي: Two.|ليلى: Three.|سامي: Four.",
                "司会：One.|山川：Two.|司会：Three.|山川：Four.",
                "प्रिया: One.|अमन: Two.|प्रिया: Three.|अमन: Four."
            })
    void findsSpeakers(String turns) throws Exception {
        StringBuilder subRip = new StringBuilder();
        for (String turn : turns.split("\\|")) {
            subRip.append("1\n00:00:01,000 --> 00:00:02,000\n").append(turn).append("\n\n");
        }
        String lines = turns.replace('|', '\n');
        for (String file : List.of(subRip.toString(), lines, lines.replace("\n", "\n\n"))) {
            assertThat(TranscriptFile.read(file, "text/plain"))
                    .as(file)
                    .hasSize(4)
                    .allSatisfy(line -> assertThat(line.speaker()).isNotBlank().doesNotContain("[", "*", ":"))
                    .extracting(line -> line.words())
                    .containsExactly("One.", "Two.", "Three.", "Four.");
        }
    }

    @Test
    void beginsALineWithEachTurn() throws Exception {
        String file = "1\n00:00:01,000 --> 00:00:02,000\n>> One.\n>> Two. >> Three.\n\n"
                + "2\n00:00:03,000 --> 00:00:04,000\nand more\n\n3\n00:00:05,000 --> 00:00:06,000\n- Four.\n- Five.\n";

        assertThat(read(file, "application/srt"))
                .containsExactly("One.", "Two.", "Three. and more", "- Four.", "- Five.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><b>Ada:</b> One.</div><div><strong>Bob</strong>: Two.</div><div><b>Ada:</b> Three.</div>",
                "<ul><li>Ada: One.<li>Bob: Two.<li>Ada: Three.</ul>",
                "<h2>Ada</h2>One.<h2>Bob</h2><p>Two.</p><h2>Ada</h2><div>Three.</div>",
                "<dl><dt>Ada<dd>One.<dt>Bob<dd>Two.<dt>Ada<dd>Three.</dl>",
                "Ada: One.<br>Bob: Two.<br/>Ada: Three.",
                "<p>Ada: One.<br>Bob: Two.</p><p>Ada: Three.</p>",
                "<p><b>Ada</b><br>One.</p><p><b>Bob</b><br>Two.</p><p><b>Ada</b><br>Three.</p>",
                "<p><b>Ada</b></p><p>One.</p><p><b>Bob</b></p><p>Two.</p><p><b>Ada</b></p><p>Three.</p>",
                "<table><tr><td>Ada:</td><td>One.</td></tr><tr><td>Bob:<td>Two.<tr><td>Ada:<td>Three.</table>",
                "<pre>Ada: One.\nBob: Two.\nAda: Three.</pre>",
                "Ada: One.\nBob: Two.\nAda: Three.",
                "<cite>Ada:</cite> One. <cite>Bob:</cite> Two. <cite>Ada:</cite> Three.",
                "<article><h4>Ada</h4>One.</article><article><h4>Bob</h4>Two.</article><article><h4>Ada</h4>Three.</article>"
            })
    void readsHtmlOfAnyElements(String html) throws Exception {
        assertThat(read(html, "text/html")).containsExactly("Ada: One.", "Bob: Two.", "Ada: Three.");
    }

    @Test
    void keepsHeadingsAndTitlesThatAreNoNames() throws Exception {
        String html = "<p>I read <cite>The Tide</cite> <b>twice</b>.</p><h2>Cranes</h2><p>They\nlift.</p><h2>Tides</h2>"
                + "<blockquote>They rise.</blockquote><p><b>Bye:</b></p>";

        assertThat(read(html, "text/html"))
                .containsExactly("I read The Tide twice.", "Cranes", "They lift.", "Tides", "They rise.", "Bye:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada (00:00:05):\nOne.\n\nBob (00:01:05):\nTwo.",
                "Ada  0:05\nOne.\n\nBob  1:05\nTwo.",
                "[0:05] Ada: One.\n[1:05] Bob: Two.",
                "(00:05) Ada: One.\n(01:05) Bob: Two.",
                "00:00:05 Ada: One.\n00:01:05 Bob: Two.",
                "Ada: [00:05] One.\nBob: [01:05] Two."
            })
    void readsTimesInPlainText(String text) throws Exception {
        assertThat(TranscriptFile.read(text, "text/plain"))
                .extracting(line -> line.seconds() + " " + line.speaker() + ": " + line.words())
                .containsExactly("5 Ada: One.", "65 Bob: Two.");
    }

    @Test
    void joinsWrappedLinesOfPlainText() throws Exception {
        assertThat(read(
                        "This is a text that some\nprogram wraps where the\nline is full. It says (10:30)\nno more.",
                        "text/plain"))
                .containsExactly(
                        "This is a text that some program wraps where the line is full. It says (10:30) no more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\" One. Two.\",\"segments\":[{\"start\":0.0,\"text\":\" One.\",\"p\":NaN},{\"start\":3,\"text\":\" Two.\"}]}",
                "{\"text\":\" One. Two.\",\"language\":\"en\"}",
                "[{\"start\":\"00:00:00.000\",\"start_ms\":0,\"text\":\"One.\"},{\"start\":\"00:00:03.000\",\"text\":\"Two.\"}]",
                "{\"transcripts\":[{\"start\":\"00:00:00.000\",\"text\":\"One.\"},{\"start\":\"00:00:03.000\",\"text\":\"Two.\"}]}",
                "{\"transcription\":[{\"timestamps\":{\"from\":\"00:00:00,000\"},\"text\":\" One.\"},"
                        + "{\"timestamps\":{\"from\":\"00:00:03,000\"},\"text\":\" Two.\"}]}",
                "{\"chunks\":[{\"timestamp\":[0.0,3.0],\"text\":\" One.\"},{\"timestamp\":[3.0,null],\"text\":\" Two.\"}]}",
                "{\"segments\":[{\"startTime\":\"00:00:00,000\",\"body\":\"One.\"},{\"startTime\":\"00:00:03,000\",\"body\":\"Two.\"}]}"
            })
    void readsJsonOfWhisperAndPodlove(String json) throws Exception {
        assertThat(read(json, "application/json")).containsExactly("One. Two.");
    }

    @Test
    void keepsAllWordsOfALongSegment() throws Exception {
        String words = "word ".repeat(5000);

        assertThat(String.join(
                        " ", read("{\"segments\":[{\"startTime\":0,\"body\":\"" + words + "\"}]}", "application/json")))
                .isEqualTo(words.strip());
        assertThat(String.join(" ", read("1\n00:00:01,000 --> 00:00:02,000\n" + words, "application/srt")))
                .isEqualTo(words.strip());
    }

    private static List<String> read(String text, String type) throws UnusableFileException {
        return TranscriptFile.read(text, type).stream()
                .map(line -> (line.speaker() == null ? "" : line.speaker() + ": ") + line.words())
                .toList();
    }
}
