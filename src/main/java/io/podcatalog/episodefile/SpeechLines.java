package io.podcatalog.episodefile;

import io.podcatalog.catalog.TranscriptLine;
import io.podcatalog.notes.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the short cues of captions into lines to read. A line has one speaker and ends with a sentence from 120
 * characters on, or before it has 200.
 */
final class SpeechLines {

    private static final int LONGEST = 200;
    private static final int ENOUGH = 120;

    /** Ten hours of speech have half as many. A page shows all of them. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_LINES = 10_000;

    /** A longer paragraph is split. */
    private static final int LONGEST_PIECE = 1000;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][\"”’')]?$");
    private static final Pattern NO_SPACE_BEFORE = Pattern.compile("^[,.;:!?…)%’”]");

    private final List<TranscriptLine> lines = new ArrayList<>();
    private @Nullable Cue open;

    private SpeechLines() {}

    static List<TranscriptLine> of(List<Cue> cues) {
        SpeechLines speech = new SpeechLines();
        int characters = 0;
        for (Cue cue : cues) {
            characters += cue.words().length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            speech.add(cue);
        }
        speech.close();
        return speech.lines;
    }

    /** {@return the plain text in pieces that end with a sentence or a word} */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = PlainText.collapse(text);
        while (rest.length() > LONGEST_PIECE) {
            int end = Math.max(rest.lastIndexOf(". ", LONGEST_PIECE) + 1, rest.lastIndexOf("? ", LONGEST_PIECE) + 1);
            end = end > 0 ? end : rest.lastIndexOf(' ', LONGEST_PIECE);
            end = end > 0 ? end : LONGEST_PIECE;
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces.stream()
                .map(piece -> PlainText.line(piece, LONGEST_PIECE))
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(Cue cue) {
        if (open != null && continuesWith(open, cue)) {
            String space = NO_SPACE_BEFORE.matcher(cue.words()).find() ? "" : " ";
            open = new Cue(open.start(), open.speaker(), open.words() + space + cue.words());
        } else {
            close();
            open = cue;
        }
    }

    private static boolean continuesWith(Cue line, Cue next) {
        int length = line.words().length();
        boolean sentenceEnds = SENTENCE_END.matcher(line.words()).find();
        return line.start() != null
                && next.start() != null
                && Objects.equals(line.speaker(), next.speaker())
                && length + next.words().length() < LONGEST
                && !(sentenceEnds && length >= ENOUGH);
    }

    private void close() {
        if (open != null && lines.size() < MOST_LINES) {
            lines.add(new TranscriptLine(open.start(), open.speaker(), open.words()));
        }
        open = null;
    }
}
