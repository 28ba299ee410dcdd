package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.WordSpacing;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final String STOP = "[.!?…。！？؟۔।։။]";

    private static final Pattern SENTENCE_END = Pattern.compile(STOP + "[\"”’')」』）]?$");
    private static final Pattern SENTENCE_END_INSIDE = Pattern.compile("[.?!؟۔।։] |[。！？]");

    /** Some JSON files have segments for punctuation. */
    private static final Pattern NO_SPACE_BEFORE = Pattern.compile("[,.;:!?…)%]+(?:[\\s\"”’')]|$)|[’”]");

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
        String line = PlainText.collapse(text);
        int from = 0;
        while (line.length() - from > LONGEST_PIECE) {
            int end = from + pieceLength(line.substring(from, from + LONGEST_PIECE));
            pieces.add(line.substring(from, end));
            from = end;
        }
        pieces.add(line.substring(from));
        return pieces.stream()
                .map(piece -> PlainText.line(piece, LONGEST_PIECE))
                .filter(Objects::nonNull)
                .toList();
    }

    private static int pieceLength(String start) {
        int sentence = 0;
        Matcher end = SENTENCE_END_INSIDE.matcher(start);
        while (end.find()) {
            sentence = end.end();
        }
        int word = start.lastIndexOf(' ') + 1;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(start);
        int character = characters.preceding(start.length());
        return IntStream.of(sentence, word, character)
                .filter(length -> length > 0)
                .findFirst()
                .orElse(start.length());
    }

    private void add(Cue cue) {
        if (open != null && continuesWith(open, cue)) {
            String words = NO_SPACE_BEFORE.matcher(cue.words()).lookingAt()
                    ? open.words() + cue.words()
                    : WordSpacing.join(open.words(), cue.words());
            open = new Cue(open.start(), open.speaker(), words);
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
                && !next.turn()
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
