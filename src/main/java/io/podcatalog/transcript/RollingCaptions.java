package io.podcatalog.transcript;

import io.podcatalog.podcast.WordSpacing;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes the repeated words of rolling captions: each caption shows the last lines again, and new words below or
 * behind them. Whether captions roll is a question to the whole file, because anybody may say "Yes." twice.
 */
final class RollingCaptions {

    /** Captions have no more lines than that (CTA-608). */
    private static final int MOST_LINES = 4;

    /** In characters. A shorter repetition is no sign of rolling captions. */
    private static final int NOTABLE = 5;

    private RollingCaptions() {}

    static List<Caption> unrolled(List<Caption> captions) {
        if (!isRolling(captions)) {
            return captions;
        }
        List<Caption> unrolled = new ArrayList<>(captions.subList(0, 1));
        for (int i = 1; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            String rest = caption.text()
                    .substring(repeated(captions.get(i - 1), caption))
                    .strip();
            if (!rest.isEmpty()) {
                unrolled.add(new Caption(caption.start(), rest.lines().toList()));
            }
        }
        return unrolled;
    }

    private static boolean isRolling(List<Caption> captions) {
        int repeating = 0;
        int adding = 0;
        for (int i = 1; i < captions.size(); i++) {
            int repeated = repeated(captions.get(i - 1), captions.get(i));
            if (repeated >= NOTABLE) {
                repeating++;
                adding += repeated < captions.get(i).text().length() ? 1 : 0;
            }
        }
        return adding > 1 && repeating * 2 > captions.size() - 1;
    }

    /** {@return how many characters of a caption repeat lines of the one before} */
    private static int repeated(Caption before, Caption caption) {
        // A line may be broken elsewhere when words are added to it.
        String text = caption.text().replace('\n', ' ');
        List<String> lines = before.lines();
        for (int from = Math.max(0, lines.size() - MOST_LINES); from < lines.size(); from++) {
            String shown = String.join(" ", lines.subList(from, lines.size()));
            if (text.startsWith(shown) && isBetweenWords(text, shown.length())) {
                return shown.length();
            }
        }
        return 0;
    }

    private static boolean isBetweenWords(String text, int index) {
        if (index == text.length()) {
            return true;
        }
        int next = text.codePointAt(index);
        return !Character.isLetterOrDigit(next) || WordSpacing.isUnspaced(next);
    }
}
