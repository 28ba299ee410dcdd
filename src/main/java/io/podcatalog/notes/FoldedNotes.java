package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Cleaned notes in two parts. Together they have all lines of the notes.
 *
 * @param own the lines about the episode
 * @param recurring the lines that stand in most episodes of the show; null where there are none
 */
public record FoldedNotes(String own, @Nullable String recurring) {

    /** In letters. A few words, such as a name, may be a subject that recurs, so they stay where they are. */
    private static final int FEWEST = 24;

    /** In characters, and in lines. Each view of the page would spend milliseconds on longer notes. */
    private static final int LONGEST = 100_000;

    private static final int MOST_LINES = 2_000;

    static FoldedNotes of(String html, RecurringSentences sentences) {
        if (html.length() > LONGEST) {
            return new FoldedNotes(html, null);
        }
        Element own = ShowNotesPolicy.parse(html);
        List<NoteLine> lines = NoteLine.of(own);
        Set<Integer> folded = lines.size() > MOST_LINES
                ? Set.of()
                : folded(lines.stream()
                        .map(line -> FoldableLine.of(line, sentences))
                        .toList());
        if (folded.isEmpty()) {
            return new FoldedNotes(html, null);
        }
        Element recurring = ShowNotesPolicy.parse(html);
        List<NoteLine> copies = NoteLine.of(recurring);
        for (int i = 0; i < lines.size(); i++) {
            (folded.contains(i) ? lines : copies).get(i).remove();
        }
        return new FoldedNotes(
                EmptyElements.removed(own).html(),
                EmptyElements.removed(recurring).html());
    }

    /** {@return the places of the lines to fold; none if nothing would be left} */
    private static Set<Integer> folded(List<FoldableLine> lines) {
        Set<Element> mixed = lines.stream()
                .filter(line -> !line.recurs() && line.letters() > 0 && line.whole() != null)
                .map(FoldableLine::whole)
                .collect(Collectors.toSet());
        Set<Integer> folded = new HashSet<>();
        List<Integer> run = new ArrayList<>();
        boolean introduced = false;
        boolean hasOwn = false;
        for (int i = 0; i < lines.size(); i++) {
            FoldableLine line = lines.get(i);
            // A line without words, such as a row of dashes, goes with the next one.
            if (line.letters() == 0 || line.recurs() && !mixed.contains(line.whole())) {
                run.add(i);
            } else {
                hasOwn = true;
                trim(run, line, lines);
                if (!introduced && says(run, lines)) {
                    folded.addAll(run);
                }
                run.clear();
                introduced = line.introduces();
            }
        }
        if (!introduced && says(run, lines)) {
            folded.addAll(run);
        }
        return hasOwn ? folded : Set.of();
    }

    /** Removes the lines from a run that belong to the next line: those of its paragraph, and its headings. */
    private static void trim(List<Integer> run, FoldableLine next, List<FoldableLine> lines) {
        int end = run.size();
        while (end > 0 && lines.get(run.get(end - 1)).belongsTo(next)) {
            end--;
        }
        run.subList(end, run.size()).clear();
    }

    private static boolean says(List<Integer> run, List<FoldableLine> lines) {
        List<FoldableLine> some = run.stream().map(lines::get).toList();
        return some.stream().mapToInt(FoldableLine::letters).sum() >= FEWEST
                || some.stream().anyMatch(FoldableLine::isSentence);
    }
}
