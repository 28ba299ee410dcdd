package io.podcatalog.transcript;

import io.podcatalog.podcast.WordSpacing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits cues at the ends of sentences, because captions end anywhere, and paragraphs last minutes. A file gives the
 * time of the first words of a cue only. The times of the others are estimates: the words share the time up to the next
 * cue by their length.
 */
final class Sentences {

    /** In characters. A longer sentence is cut between two words. */
    static final int LONGEST = 160;

    private static final String ABBREVIATED = "(?<!(?<![\\p{L}\\p{M}])(?:\\p{Lu}|Dr|Mr|Mrs|Ms|St|Prof)\\.)";
    private static final String CLOSING = "[\"”’')」』）]";
    private static final String WIDE_STOP = "[。！？]";

    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?…؟۔।։]" + CLOSING + "{0,2})" + ABBREVIATED
            + "\\s+(?!\\p{Ll})|(?<=" + WIDE_STOP + CLOSING + "{0,2})(?!" + CLOSING + "|" + WIDE_STOP + ")");

    private static final Pattern END =
            Pattern.compile("(?:[!?…؟۔।։]|" + WIDE_STOP + "|\\." + ABBREVIATED + ")" + CLOSING + "{0,2}$");

    /**
     * Quick speech, in milliseconds for each letter. A cue may stand before a long pause, and a line that starts early
     * is better than one that starts in the middle of its words.
     */
    private static final int MILLIS = 66;

    /** A sign of a script without spaces takes as long as so many letters. */
    private static final int UNSPACED = 3;

    private Sentences() {}

    /** {@return whether a sentence ends with the words} */
    static boolean ends(String words) {
        return END.matcher(words).find();
    }

    /** {@return the cues with times as sentences, and the others as they are} */
    static List<Cue> of(List<Cue> cues) {
        List<Cue> sentences = new ArrayList<>();
        for (int from = 0, to; from < cues.size(); from = to) {
            Duration start = cues.get(from).start();
            to = from + 1;
            while (to < cues.size()
                    && start != null
                    && start.equals(cues.get(to).start())) {
                to++;
            }
            Duration next = to < cues.size() ? cues.get(to).start() : null;
            List<Cue> together = cues.subList(from, to);
            sentences.addAll(start == null ? together : timed(start, next, together));
        }
        return sentences;
    }

    /** @param cues with the same start, such as the turns in one caption */
    private static List<Cue> timed(Duration start, @Nullable Duration next, List<Cue> cues) {
        List<Cue> parts = cues.stream().flatMap(Sentences::split).toList();
        long whole = parts.stream().mapToLong(part -> length(part.words())).sum();
        long millis = whole * MILLIS;
        if (next != null && next.compareTo(start) > 0) {
            millis = Math.min(millis, next.minus(start).toMillis());
        }
        List<Cue> timed = new ArrayList<>();
        long before = 0;
        for (Cue part : parts) {
            Duration estimate = start.plusMillis(millis * before / whole);
            timed.add(new Cue(estimate, part.speaker(), part.words(), part.turn()));
            before += length(part.words());
        }
        return timed;
    }

    private static Stream<Cue> split(Cue cue) {
        List<String> parts = BETWEEN.splitAsStream(cue.words())
                .flatMap(sentence -> SpeechLines.pieces(sentence, LONGEST).stream())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() < 2
                ? Stream.of(cue)
                : Stream.concat(
                        Stream.of(new Cue(cue.start(), cue.speaker(), parts.get(0), cue.turn())),
                        parts.stream().skip(1).map(part -> new Cue(cue.start(), cue.speaker(), part)));
    }

    private static long length(String words) {
        long unspaced = words.codePoints().filter(WordSpacing::isUnspaced).count();
        return Math.max(1, words.length() + (UNSPACED - 1) * unspaced);
    }
}
