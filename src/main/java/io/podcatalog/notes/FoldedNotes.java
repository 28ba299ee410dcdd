package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** In letters, of a line that ends with a full stop. Names and subjects have none. */
    private static final int SHORTEST_SENTENCE = 12;

    /** In letters. A longer line without a full stop introduces nothing. */
    private static final int LONGEST_HEADING = 60;

    private static final Pattern STOP = Pattern.compile("[.!?…。！？؟][\\p{Pe}\\p{Pf}\"']*\\s*$");

    private static final Pattern INTRODUCTION = Pattern.compile("[:：]\\s*$");

    /** A line of a list of moments, with or without links. */
    private static final Pattern TIME = Pattern.compile("[\\p{P}\\p{S}\\s]*\\d{1,3}[:：]\\d\\d(?!\\d)");

    private record Line(NoteLine line, int letters, boolean recurs) {

        static Line of(NoteLine line, RecurringSentences sentences) {
            int letters = Repetition.letters(line.text()).length();
            boolean isMoment = TIME.matcher(line.text()).lookingAt()
                    || line.targets().stream().anyMatch(target -> target.startsWith("?t="));
            return new Line(line, letters, letters > 0 && !isMoment && sentences.contains(line));
        }

        boolean isHeading() {
            return introduces() || letters <= LONGEST_HEADING && !isSentence();
        }

        boolean introduces() {
            return INTRODUCTION.matcher(line.text()).find();
        }

        boolean isSentence() {
            return STOP.matcher(line.text()).find();
        }
    }

    static FoldedNotes of(String html, RecurringSentences sentences) {
        Element own = ShowNotesPolicy.parse(html);
        List<NoteLine> lines = NoteLine.of(own);
        Set<Integer> folded =
                folded(lines.stream().map(line -> Line.of(line, sentences)).toList());
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
    private static Set<Integer> folded(List<Line> lines) {
        Set<Element> mixed = new HashSet<>();
        lines.stream()
                .filter(line -> !line.recurs)
                .map(line -> line.line.whole())
                .forEach(mixed::add);
        Set<Integer> folded = new HashSet<>();
        List<Integer> run = new ArrayList<>();
        boolean introduced = false;
        boolean hasOwn = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            // A line without words, such as a row of dashes, goes with the next one.
            if (line.letters == 0 || line.recurs && (line.line.whole() == null || !mixed.contains(line.line.whole()))) {
                run.add(i);
            } else {
                hasOwn = true;
                if (!introduced) {
                    folded.addAll(enough(beforeHeadings(run, lines), lines));
                }
                run.clear();
                introduced = line.introduces();
            }
        }
        if (!introduced) {
            folded.addAll(enough(run, lines));
        }
        return hasOwn ? folded : Set.of();
    }

    /** {@return the run without the headings at its end, which introduce the next line} */
    private static List<Integer> beforeHeadings(List<Integer> run, List<Line> lines) {
        int end = run.size();
        while (end > 0 && lines.get(run.get(end - 1)).isHeading()) {
            end--;
        }
        return run.subList(0, end);
    }

    private static List<Integer> enough(List<Integer> run, List<Line> lines) {
        List<Line> some = run.stream().map(lines::get).toList();
        boolean says = some.stream().mapToInt(Line::letters).sum() >= FEWEST
                || some.stream().anyMatch(line -> line.letters >= SHORTEST_SENTENCE && line.isSentence());
        return says ? run : List.of();
    }
}
