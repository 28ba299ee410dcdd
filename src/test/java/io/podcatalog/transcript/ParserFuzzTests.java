package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.UnusableFileException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parser returns valid content from every file, or refuses it. */
class ParserFuzzTests {

    private static final HttpUrl BASE = new HttpUrl("https://files.example.com/f");

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(42);

    @ParameterizedTest
    @CsvSource({
        "awkward.vtt, text/vtt",
        "awkward.srt, application/srt",
        "segments.json, application/json",
        "transcript.html, text/html",
        "plain.txt, text/plain",
        "chapters.json, application/json"
    })
    void readsOrRefusesDamagedFiles(String name, String type) {
        byte[] file = Files.bytes(name);
        for (int end = 0; end < file.length; end += 1 + random.nextInt(5)) {
            read(Arrays.copyOf(file, end), type);
        }
        for (int round = 0; round < 500; round++) {
            byte[] damaged = file.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                int from = random.nextInt(damaged.length);
                int to = random.nextInt(damaged.length);
                damaged[to] = random.nextBoolean() ? damaged[from] : (byte) random.nextInt();
            }
            read(damaged, type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/vtt", "application/srt", "application/json", "text/html", "text/plain"})
    void readsOrRefusesRandomBytes(String type) {
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            read(bytes, type);
        }
    }

    @Test
    void readsOrRefusesCostlyFilesInTime() {
        for (String unit : List.of(
                "<",
                "<v ",
                "<p>",
                "<b>",
                "</",
                "&",
                "-->",
                "00:",
                "00:00.000 --> ",
                "\n",
                " \n \n",
                "[{",
                "{\"a\":",
                "A: ",
                "A ",
                "<cite>",
                "<time>",
                "<div>",
                "<li>x",
                ">> ",
                ".\n",
                "Mira: x\n",
                "[0:01] x\n",
                "。",
                "{\\",
                "<!--",
                "1\n00:00:00,000 --> \n")) {
            for (String start :
                    List.of("", "WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<html>", "A: b\n\nA: ")) {
                byte[] file = (start + unit.repeat(3_000)).getBytes(StandardCharsets.UTF_8);
                long before = PROCESSOR.getCurrentThreadCpuTime();
                read(file, "text/html");
                read(file, "text/plain");
                assertThat((PROCESSOR.getCurrentThreadCpuTime() - before) / 1_000_000)
                        .as("milliseconds for " + start + unit)
                        .isLessThan(500);
            }
        }
    }

    private static void read(byte[] file, String type) {
        String text = FileText.decode(file, "text/plain; charset=x-nonsense");
        try {
            List<TranscriptLine> lines = TranscriptFile.read(text, type);
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                assertThat(line.words()).isNotBlank().doesNotContain("\n", "\u202E", "\0");
                assertThat(line.start() == null || !line.start().isNegative()).isTrue();
            });
        } catch (UnusableFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            List<Chapter> chapters = ChaptersFile.read(text, BASE);
            assertThat(chapters).isSortedAccordingTo(Comparator.comparing(Chapter::start));
        } catch (UnusableFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
