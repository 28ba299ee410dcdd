package io.podcatalog.transcript;

import io.podcatalog.podcast.TranscriptLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a transcript as WebVTT (W3C), for the captions of a video. */
public final class WebVtt {

    /** In characters: what two lines of a caption have room for. */
    private static final int ROOM = 84;

    /** A caption leaves the picture after this time, and some more for each character, though nobody speaks after it. */
    private static final Duration LINGERS = Duration.ofSeconds(3);

    private static final Duration A_CHARACTER = Duration.ofMillis(250);

    private WebVtt() {}

    /**
     * {@return a file whose captions follow each other in time}
     *
     * @param length of the video; null if unknown
     */
    public static String of(List<TranscriptLine> lines, @Nullable Duration length) {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        Iterator<Map.Entry<Duration, String>> passages =
                passages(lines).entrySet().iterator();
        Map.Entry<Duration, String> passage = passages.hasNext() ? passages.next() : null;
        while (passage != null) {
            Map.Entry<Duration, String> next = passages.hasNext() ? passages.next() : null;
            Duration start = passage.getKey();
            Duration end = next == null ? length : next.getKey();
            Duration silence = start.plus(LINGERS)
                    .plus(A_CHARACTER.multipliedBy(passage.getValue().length()));
            boolean isSpoken = end != null && end.compareTo(start) > 0 && end.compareTo(silence) < 0;
            write(passage.getValue(), start.toMillis(), (isSpoken ? end : silence).toMillis(), file);
            passage = next;
        }
        return file.toString();
    }

    /** {@return what is said from each moment on} A line without a time is said after the one before. */
    private static TreeMap<Duration, String> passages(List<TranscriptLine> lines) {
        TreeMap<Duration, String> passages = new TreeMap<>();
        Duration start = Duration.ZERO;
        String speaker = null;
        for (TranscriptLine line : lines) {
            start = line.start() == null ? start : line.start();
            boolean isNew = line.speaker() != null && !Objects.equals(line.speaker(), speaker);
            passages.merge(start, isNew ? line.speaker() + ": " + line.words() : line.words(), (a, b) -> a + " " + b);
            speaker = line.speaker();
        }
        return passages;
    }

    /** Writes a passage as captions that share its time by their lengths. */
    private static void write(String passage, long start, long end, StringBuilder file) {
        List<String> pieces = new ArrayList<>(SpeechLines.pieces(passage, ROOM));
        pieces.removeIf(String::isBlank);
        long all = pieces.stream().mapToLong(String::length).sum();
        long said = 0;
        for (String piece : pieces) {
            long from = start + (end - start) * said / all;
            said += piece.length();
            long to = start + (end - start) * said / all;
            file.append('\n')
                    .append(time(from))
                    .append(" --> ")
                    .append(time(to))
                    .append('\n');
            file.append(escaped(piece)).append('\n');
        }
    }

    private static String time(long millis) {
        Duration time = Duration.ofMillis(millis);
        return "%02d:%02d:%02d.%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }

    /** Also an arrow would end the caption. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
