package io.podcatalog.notes;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a page folds a line of notes.
 *
 * @param letters the number of letters and digits
 * @param recurs whether all its words and links stand in most episodes, and it is no moment of this one
 * @param block the paragraph, heading or the like that it is in
 * @param whole the list or table around it
 */
record FoldableLine(
        String text,
        int letters,
        boolean recurs,
        Element block,
        @Nullable Element whole) {

    /** In letters, of a line that ends like a sentence. Names and subjects do not. */
    private static final int SHORTEST_SENTENCE = 12;

    /** In letters. A longer line introduces nothing. */
    private static final int LONGEST_HEADING = 60;

    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？؟][\\p{Pe}\\p{Pf}\"']*\\s*$");
    private static final Pattern FULL_STOP = Pattern.compile("[.…。][\\p{Pe}\\p{Pf}\"']*\\s*$");
    private static final Pattern COLON = Pattern.compile("[:：]\\s*$");

    /** A line of a list of moments, with or without links. */
    private static final Pattern TIME = Pattern.compile("[\\p{P}\\p{S}\\s]*\\d{1,3}[:：]\\d\\d(?!\\d)");

    static FoldableLine of(NoteLine line, RecurringSentences sentences) {
        String text = line.text();
        int letters = Repetition.letters(text).length();
        boolean isMoment =
                TIME.matcher(text).lookingAt() || line.targets().stream().anyMatch(target -> target.startsWith("?t="));
        return new FoldableLine(
                text, letters, letters > 0 && !isMoment && sentences.contains(line), line.block(), line.whole());
    }

    /** {@return whether it surely introduces the next line} */
    boolean introduces() {
        return COLON.matcher(text).find() || block.normalName().matches("h[3-6]");
    }

    /** {@return whether it is in one paragraph with the next line, or may be its heading: Thanks to our sponsors!} */
    boolean belongsTo(FoldableLine next) {
        return block == next.block
                || introduces()
                || letters <= LONGEST_HEADING
                        && whole == null
                        && !FULL_STOP.matcher(text).find();
    }

    boolean isSentence() {
        return letters >= SHORTEST_SENTENCE && SENTENCE.matcher(text).find();
    }
}
