package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.TranscriptLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** No word of a transcript is lost, and none is said twice, whatever the dialect and the script. */
class TranscriptPropertyTests {

    private static final String NAMES = "(?:Mira|Jon)";

    /** Captions of one line or more, and whether their script puts spaces between words. */
    record Speech(List<List<String>> captions, boolean spaced) {

        String space() {
            return spaced ? " " : "";
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void keepsEachWordOnce(@ForAll Dialect dialect, @ForAll("speeches") Speech speech) throws Exception {
        List<List<String>> captions = dialect.fit(speech.captions());
        String file = dialect.write(captions);
        String words = captions.stream().flatMap(List::stream).collect(Collectors.joining(speech.space()));

        String text = FileText.decode(file.getBytes(StandardCharsets.UTF_8), null);
        List<TranscriptLine> lines = TranscriptFile.read(text, dialect.type);

        String read = lines.stream()
                .map(TranscriptLine::words)
                .filter(line -> !line.matches(NAMES + ":?"))
                .map(line -> line.replaceFirst("^" + NAMES + ":\\s*", ""))
                .collect(Collectors.joining(speech.space()));
        assertThat(read).as(file).isEqualTo(words);
    }

    @Provide
    Arbitrary<Speech> speeches() {
        return Arbitraries.oneOf(
                speeches(spaced(letters("abcdefghijklmnopqrstuvwxyzäöüéñß"))),
                speeches(spaced(letters("אבגדהוזחטיכלמנסעפצקרשת"))),
                speeches(spaced(letters("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"))),
                speeches(unspaced("今日橋話夜番組人作山川的一是不了在我有他这中大来上国")),
                speeches(unspaced("きょうははしについてはなしますカタカナ日本語今夜橋")),
                speeches(unspaced("กขคงจชซดตถทนบปผพฟมยรลวสหอ")));
    }

    private static Arbitrary<Speech> speeches(Lines lines) {
        return lines.line()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30)
                .map(captions -> new Speech(captions, lines.spaced()));
    }

    private record Lines(Arbitrary<String> line, boolean spaced) {}

    private static Lines spaced(Arbitrary<String> word) {
        Arbitrary<String> any = Arbitraries.frequencyOf(
                Tuple.of(8, word),
                Tuple.of(1, word.map(before -> before + ".")),
                Tuple.of(1, word.map(before -> before + ",")),
                Tuple.of(1, Arbitraries.integers().between(1, 2050).map(String::valueOf)));
        return new Lines(any.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words)), true);
    }

    private static Lines unspaced(String letters) {
        Arbitrary<String> words = letters(letters);
        return new Lines(
                Arbitraries.oneOf(words, words.map(before -> before + "。"), words.map(before -> before + "、")), false);
    }

    private static Arbitrary<String> letters(String letters) {
        return Arbitraries.strings()
                .withChars(letters.toCharArray())
                .ofMinLength(2)
                .ofMaxLength(9);
    }
}
