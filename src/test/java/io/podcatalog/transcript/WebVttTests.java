package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.TranscriptLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebVttTests {

    @Test
    void eachLineIsShownUntilTheNextAndTheLastUntilTheEnd() {
        assertThat(vtt(10, line(0.5, "Ada", "Hello."), line(2, "Ada", "Again."), line(3601.25, null, "The end.")))
                .isEqualTo("""
                        WEBVTT

                        00:00:00.500 --> 00:00:02.000
                        Ada: Hello.

                        00:00:02.000 --> 00:00:06.500
                        Again.

                        01:00:01.250 --> 01:00:06.250
                        The end.
                        """);
        assertThat(vtt(4, line(1, "Ada", "Hello."))).endsWith("00:00:01.000 --> 00:00:04.000\nAda: Hello.\n");
    }

    @Test
    void theNameOfASpeakerStandsWhereTheSpeakerChanges() {
        assertThat(vtt(
                        9,
                        line(0, "Ada", "One."),
                        line(1, "Ada", "Two."),
                        line(2, "Bo", "Three."),
                        line(3, "Ada", "Four.")))
                .contains("\nAda: One.\n", "\nTwo.\n", "\nBo: Three.\n", "\nAda: Four.\n");
    }

    @Test
    void aLongLineIsSplitAndItsTimeToo() {
        String words = "word ".repeat(40).strip();
        String file = vtt(20, line(0, null, words));
        assertThat(file.lines().filter(line -> line.startsWith("word")))
                .hasSize(3)
                .allMatch(line -> line.length() <= 84);
        assertThat(file.lines().filter(line -> line.contains("-->")))
                .first()
                .asString()
                .startsWith("00:00:00.000 --> 00:00:08.");
        assertThat(file).contains(" --> 00:00:20.000\n");
    }

    @Test
    void wordsCanNotEndACaptionOrBecomeMarkup() {
        assertThat(vtt(5, line(0, "A & <b>", "1 --> 2\n\n3 </c>")))
                .endsWith("\nA &amp; &lt;b&gt;: 1 --&gt; 2 3 &lt;/c&gt;\n");
    }

    @Test
    void linesWithoutATimeOrOutOfOrderLoseNoWords() {
        assertThat(vtt(
                        9,
                        line(-1, null, "Zero."),
                        line(4, null, "Four."),
                        line(-1, null, "Also."),
                        line(2, null, "Two.")))
                .isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:02.000
                        Zero.

                        00:00:02.000 --> 00:00:04.000
                        Two.

                        00:00:04.000 --> 00:00:09.000
                        Four. Also.
                        """);
    }

    /** The file is read by our own reader of captions, too. */
    @Test
    void theTranscriptComesBack() {
        List<TranscriptLine> lines = List.of(
                new TranscriptLine(Duration.ofSeconds(1), null, "This is the first of the sentences."),
                new TranscriptLine(Duration.ofSeconds(60), null, "And this, after a minute, is another one."));
        assertThat(SpeechLines.of(TimedText.cues(WebVtt.of(lines, null)))).isEqualTo(lines);
    }

    private static String vtt(int seconds, TranscriptLine... lines) {
        return WebVtt.of(List.of(lines), Duration.ofSeconds(seconds));
    }

    /** @param start in seconds; none if negative */
    private static TranscriptLine line(double start, @Nullable String speaker, String words) {
        return new TranscriptLine(start < 0 ? null : Duration.ofMillis(Math.round(start * 1000)), speaker, words);
    }
}
