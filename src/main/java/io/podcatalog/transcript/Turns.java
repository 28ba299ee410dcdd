package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.WordSpacing;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits lines of text where another person begins to speak, and joins the lines between. */
final class Turns {

    /** Captions have such a sign where another person speaks (CTA-608), in WebVTT often as entities. */
    private static final Pattern SIGN = Pattern.compile("\\s*(?:>>|&gt;&gt;)[>\\s]*");

    private static final Pattern DASH = Pattern.compile("[-–—]\\h?\\p{L}.*");

    /** In characters. A longer paragraph is split. */
    private static final int LONGEST_PIECE = 1000;

    private Turns() {}

    /** Adds a cue for each turn and for each piece of a long one. */
    static void add(@Nullable Duration start, @Nullable String speaker, String text, List<Cue> cues) {
        Matcher sign = SIGN.matcher(text);
        int from = 0;
        boolean turn = false;
        while (sign.find()) {
            addTurns(start, speaker, text.substring(from, sign.start()), turn, cues);
            turn = true;
            from = sign.end();
        }
        addTurns(start, speaker, text.substring(from), turn, cues);
    }

    private static void addTurns(
            @Nullable Duration start, @Nullable String speaker, String text, boolean turn, List<Cue> cues) {
        boolean dashes = DASH.matcher(text).lookingAt();
        boolean opens = turn;
        StringBuilder open = new StringBuilder();
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            boolean dashed = dashes && DASH.matcher(line).matches();
            if (dashed || Speakers.isNamed(line)) {
                addPieces(start, speaker, open, opens, cues);
                opens = dashed || open.isEmpty() && opens;
                open.setLength(0);
            }
            open.append(line).append('\n');
        }
        addPieces(start, speaker, open, opens, cues);
    }

    private static void addPieces(
            @Nullable Duration start, @Nullable String speaker, CharSequence lines, boolean turn, List<Cue> cues) {
        boolean opens = turn;
        for (String piece : SpeechLines.pieces(WordSpacing.oneLine(lines.toString()), LONGEST_PIECE)) {
            String words = PlainText.line(piece, LONGEST_PIECE);
            if (words != null) {
                cues.add(new Cue(start, speaker, words, opens));
                opens = false;
            }
        }
    }
}
