package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.WordSpacing;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the short cues of captions into lines to read. A caption of two seconds is too short for that. A line is a
 * sentence of one speaker, or several short ones; a sentence of more than ten seconds takes several lines.
 */
final class SpeechLines {

    /** In characters. A line with fewer goes on with the next sentence. */
    private static final int ENOUGH = 20;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Ten hours of speech have half as many. A page shows all of them. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_LINES = 10_000;

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

    /** {@return the text in one line, cut where a sentence or a word ends} */
    static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        String line = PlainText.collapse(text);
        int from = 0;
        while (line.length() - from > longest) {
            int end = from + pieceLength(line.substring(from, from + longest));
            pieces.add(line.substring(from, end).strip());
            from = end;
        }
        pieces.add(line.substring(from));
        return pieces;
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
            String words = isJoined(cue) ? open.words() + cue.words() : WordSpacing.join(open.words(), cue.words());
            open = new Cue(open.start(), open.speaker(), words);
        } else {
            close();
            open = cue;
        }
    }

    private static boolean continuesWith(Cue line, Cue next) {
        return line.start() != null
                && next.start() != null
                && !next.turn()
                && Objects.equals(line.speaker(), next.speaker())
                && (isJoined(next) ? line.words().length() < 2 * Sentences.LONGEST : fits(line, next));
    }

    private static boolean fits(Cue line, Cue next) {
        int length = line.words().length();
        return next.start().minus(LONGEST).compareTo(line.start()) < 0
                && length + next.words().length() < Sentences.LONGEST
                && !(length >= ENOUGH && Sentences.ends(line.words()));
    }

    private static boolean isJoined(Cue cue) {
        return NO_SPACE_BEFORE.matcher(cue.words()).lookingAt();
    }

    private void close() {
        if (open != null && lines.size() < MOST_LINES) {
            lines.add(new TranscriptLine(open.start(), open.speaker(), open.words()));
        }
        open = null;
    }
}
