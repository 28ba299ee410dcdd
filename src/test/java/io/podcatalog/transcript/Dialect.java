package io.podcatalog.transcript;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes captions as the programs of publishers do. Each caption has one line or more. */
enum Dialect {
    SRT("application/srt", said -> srt(said, "%d\n%s,000 --> %s,900\n", "\n", "\n\n")),
    SRT_WITHOUT_EMPTY_LINES("application/srt", said -> srt(said, "%d\n%s,000 --> %s,900\n", "\n", "\n")),
    SRT_WITHOUT_NUMBERS("application/srt", said -> srt(said, "%2$s,000 --> %3$s,900\n", "\n", "\n\n")),
    SRT_WITHOUT_NUMBERS_AND_EMPTY_LINES("application/srt", said -> srt(said, "%2$s,000 --> %3$s,900\n", "\n", "\n")),
    SRT_WITH_DOUBLED_LINE_ENDS("application/srt", said -> SRT.write(said).replace("\n", "\n\n")),
    SRT_WITH_DOUBLED_WINDOWS_LINE_ENDS(
            "application/srt", said -> SRT.write(said).replace("\n", "\r\n\r\n")),
    SRT_WITH_CR_CR_LF("application/srt", said -> SRT.write(said).replace("\n", "\r\r\n")),
    SRT_WITH_CR("application/srt", said -> SRT.write(said).replace("\n", "\r")),
    SRT_WITH_CRLF_AND_MARK("application/srt", said -> "\uFEFF" + SRT.write(said).replace("\n", "\r\n")),
    SRT_WITH_GAPS_BELOW_TIMES("application/srt", said -> srt(said, "%d\n%s,000 --> %s,900\n\n", "\n", "\n\n")),
    SRT_WITH_GAPS_IN_CAPTIONS("application/srt", said -> srt(said, "%d\n%s,000 --> %s,900\n", "\n\n", "\n\n")),
    SRT_WITH_GAPS_OF_SPACE("application/srt", said -> srt(said, "%d\n%s,000 --> %s,900\n", "\n \n", "\n  \n")),
    SRT_WITH_COLONS("application/srt", said -> srt(said, "%d\n%s:000 --> %s:900\n", "\n", "\n\n")),
    SRT_WITH_POINTS("application/srt", said -> srt(said, "%d \n %s.000-->%s.900 \n", "\n", "\n\n")),
    SRT_WITHOUT_MILLISECONDS("text/plain", said -> srt(said, "%d\n%s --> %s\n", "\n", "\n\n")),
    SRT_WITH_SPACES_IN_TIMES(
            "application/srt", said -> SRT.write(said).replaceAll("(\\d\\d)[:](\\d\\d):(\\d\\d),", "$1: $2: $3, ")),
    SRT_WITH_SHORT_ARROWS("application/srt", said -> SRT.write(said).replace("-->", "->")),
    SRT_WITH_COORDINATES("application/srt", said -> SRT.write(said).replace(",900", ",900 X1:40 X2:600 Y1:20 Y2:50")),
    SRT_WITH_TAGS("application/srt", said -> srt(tagged(said, "<i>%s</i>"), "%d\n%s,000 --> %s,900\n", "\n", "\n\n")),
    SRT_WITH_TURNS("application/srt", said -> srt(tagged(said, ">> %s"), "%d\n%s,000 --> %s,900\n", "\n", "\n\n")),
    VTT("text/vtt", said -> "WEBVTT\n\n" + srt(said, "%2$s.000 --> %3$s.900\n", "\n", "\n\n")),
    VTT_OF_UNKNOWN_TYPE("application/octet-stream", said -> VTT.write(said).replaceFirst("WEBVTT\n\n", "")),
    VTT_WITHOUT_EMPTY_LINES("text/vtt", said -> "WEBVTT\n" + srt(said, "%2$s.000 --> %3$s.900\n", "\n", "\n")),
    VTT_WITHOUT_HOURS("text/vtt", said -> VTT.write(said).replace("00:0", "0").replaceAll("(?m)^00:", "")),
    VTT_WITH_DOUBLED_LINE_ENDS("text/vtt", said -> VTT.write(said).replace("\n", "\n\n")),
    VTT_WITH_NUMBERS("text/vtt", said -> "WEBVTT\n\n" + srt(said, "%d\n%s.000 --> %s.900 align:start\n", "\n", "\n\n")),
    VTT_WITH_IDENTIFIERS(
            "text/vtt",
            said -> "WEBVTT - Episode\nKind: captions\n\nNOTE\nby hand\n\n"
                    + srt(said, "cue-%d\n%s.000 --> %s.900 position:10%%,line-left\n", "\n", "\n\n")),
    VTT_WITH_IDENTIFIERS_AND_DOUBLED_LINE_ENDS(
            "text/vtt", said -> VTT_WITH_IDENTIFIERS.write(said).replace("\n", "\n\n")),
    VTT_WITH_VOICES("text/vtt", said -> VTT.write(tagged(said, "<v Mira>%s</v>"))),
    VTT_WITH_CLASSES("text/vtt", said -> VTT.write(tagged(said, "<c.loud><00:00:01.000>%s</c>"))),
    VTT_ROLLING("text/vtt", said -> VTT.write(rolling(said))),
    VTT_ROLLING_WITH_HOLDS("text/vtt", said -> VTT.write(holding(rolling(said)))),
    SRT_GROWING("application/srt", said -> SRT.write(growing(said))),
    HTML_DIVS("text/html", said -> html(said, "<div><strong>%s:</strong> %s</div>")),
    HTML_PARAGRAPHS(
            "text/html", said -> "<!doctype html><body>" + html(said, "<cite>%s:</cite><time>0:01</time><p>%s</p>")),
    HTML_LIST("text/html", said -> "<ul>" + html(said, "<li><b>%s</b>: %s") + "</ul>"),
    HTML_HEADINGS("text/html", said -> html(said, "<h3>%s</h3>\n<blockquote>%s</blockquote>\n")),
    HTML_DEFINITIONS("text/html", said -> "<dl>" + html(said, "<dt>%s<dd>%s") + "</dl>"),
    HTML_TABLE("text/html", said -> "<table>" + html(said, "<tr><th>%s:</th><td>%s</td></tr>") + "</table>"),
    HTML_BR("text/html", said -> html(said, "%s: %s<br>\n")),
    HTML_ARTICLES("text/html", said -> html(said, "<article><h4>%s</h4>%s</article>")),
    HTML_CUSTOM("text/html", said -> html(said, "<x-turn><b>%s:</b> <span>%s</span></x-turn>")),
    PLAIN_TURNS("text/plain", said -> html(said, "%s: %s\n")),
    PLAIN_PARAGRAPHS("text/plain", said -> html(said, "%s: %s\n\n")),
    PLAIN_LABELS("text/plain", said -> html(said, "%s (00:01:02):\n%s\n\n")),
    PLAIN_WITHOUT_NAMES("text/plain", said -> html(said, "%2$s\n")),
    LRC("text/plain", said -> html(said, "[00:01.00]%2$s\n")),
    JSON(
            "application/json",
            said -> json(said, "{\"segments\":[%s]}", "{\"speaker\":\"Mira\",\"startTime\":%d.5,\"body\":\"%s\"}")),
    JSON_WITH_CLOCK(
            "application/json",
            said -> json(said, "{\"segments\":[%s]}", "{\"startTime\":\"00:00:%02d,000\",\"body\":\"%s\"}")),
    JSON_WITHOUT_TIMES("application/json", said -> json(said, "[%s]", "{\"number\":%d,\"body\":\"%s\"}")),
    WHISPER(
            "application/json",
            said -> json(
                    said,
                    "{\"text\":\"\",\"segments\":[%s]}",
                    "{\"start\":%d.0,\"avg_logprob\":NaN,\"text\":\" %s\"}")),
    WHISPER_CPP(
            "application/json",
            said -> json(
                    said,
                    "{\"transcription\":[%s]}",
                    "{\"timestamps\":{\"from\":\"00:00:%02d,000\"},\"text\":\" %s\"}")),
    PODLOVE(
            "application/json",
            said -> json(
                    said,
                    "[%s]",
                    "{\"start\":\"00:00:%02d.000\",\"speaker\":\"1\",\"voice\":\"Mira\",\"text\":\"%s\"}"));

    final String type;
    private final Function<List<List<String>>, String> form;

    Dialect(String type, Function<List<List<String>>, String> form) {
        this.type = type;
        this.form = form;
    }

    String write(List<List<String>> captions) {
        return form.apply(captions);
    }

    /** {@return the captions, changed so that this dialect can express them} */
    List<List<String>> fit(List<List<String>> captions) {
        return switch (this) {
            case VTT_ROLLING, VTT_ROLLING_WITH_HOLDS, SRT_GROWING -> different(captions);
            case PLAIN_TURNS, PLAIN_WITHOUT_NAMES, LRC ->
                captions.stream().map(lines -> lines.subList(0, 1)).toList();
            default -> captions;
        };
    }

    private static String srt(List<List<String>> captions, String head, String lineEnd, String end) {
        return each(
                captions.size(),
                i -> head.formatted(i + 1, clock(i), clock(i)) + String.join(lineEnd, captions.get(i)) + end);
    }

    private static String html(List<List<String>> captions, String form) {
        return each(
                captions.size(), i -> form.formatted(i % 2 == 0 ? "Mira" : "Jon", String.join("\n", captions.get(i))));
    }

    private static String json(List<List<String>> captions, String file, String segment) {
        return file.formatted(IntStream.range(0, captions.size())
                .mapToObj(i -> segment.formatted(i, String.join("\\n", captions.get(i))))
                .collect(Collectors.joining(",\n")));
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String clock(int seconds) {
        return "00:%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static List<List<String>> tagged(List<List<String>> captions, String form) {
        return captions.stream()
                .map(lines -> List.of(form.formatted(String.join("\n", lines))))
                .toList();
    }

    /** Makes all captions different, and long enough to be known again. */
    private static List<List<String>> different(List<List<String>> captions) {
        return IntStream.range(0, captions.size())
                .mapToObj(i -> List.of(
                        captions.get(i).get(0) + number(i, captions.get(i).get(0))))
                .toList();
    }

    /** Writes a number with two letters of the same script. */
    private static String number(int i, String words) {
        String letters = switch (UnicodeScript.of(words.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA -> "山川";
            case THAI -> "กข";
            case HEBREW -> "אב";
            case ARABIC -> "اب";
            default -> "ab";
        };
        return Integer.toBinaryString(i + 32).replace('0', letters.charAt(0)).replace('1', letters.charAt(1));
    }

    private static List<List<String>> rolling(List<List<String>> captions) {
        List<List<String>> rolling = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            List<String> shown = new ArrayList<>(i == 0 ? List.of() : captions.get(i - 1));
            shown.addAll(captions.get(i));
            rolling.add(shown);
        }
        return rolling;
    }

    private static List<List<String>> holding(List<List<String>> captions) {
        return captions.stream()
                .flatMap(lines -> List.of(lines, List.of(lines.get(lines.size() - 1), " ")).stream())
                .toList();
    }

    /** Each caption has one word more than the one before, and every third begins anew. */
    private static List<List<String>> growing(List<List<String>> captions) {
        List<List<String>> growing = new ArrayList<>();
        String shown = "";
        for (int i = 0; i < captions.size(); i++) {
            String words = captions.get(i).get(0);
            shown = i % 4 == 0 ? words : shown + " " + words;
            growing.add(List.of(shown));
        }
        return growing;
    }
}
