package io.podcatalog.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a transcript in plain text. Empty lines separate the paragraphs, and a name or a time begins a turn. */
final class PlainTranscript {

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?…。！？؟۔।][\"”’')」』）]*\\s*");

    private PlainTranscript() {}

    static List<Cue> cues(String text) {
        List<Cue> cues = new ArrayList<>();
        add(null, null, text, cues);
        return cues;
    }

    static void add(@Nullable Duration start, @Nullable String speaker, String text, List<Cue> cues) {
        boolean labeled = TurnLabel.areIn(text);
        String[] paragraphs = !labeled && isOneTurnALine(text) ? text.split("\\n") : PARAGRAPH_END.split(text);
        for (String paragraph : paragraphs) {
            if (labeled) {
                addLabeled(start, speaker, paragraph, cues);
            } else {
                Turns.add(start, speaker, paragraph, cues);
            }
        }
    }

    private static void addLabeled(
            @Nullable Duration start, @Nullable String speaker, String paragraph, List<Cue> cues) {
        StringBuilder turn = new StringBuilder();
        for (String line : (Iterable<String>) paragraph.lines()::iterator) {
            if (TurnLabel.time(line) != null) {
                addTurn(start, speaker, turn.toString(), cues);
                turn.setLength(0);
            }
            turn.append(line).append('\n');
        }
        addTurn(start, speaker, turn.toString(), cues);
    }

    private static void addTurn(@Nullable Duration start, @Nullable String speaker, String text, List<Cue> cues) {
        TurnLabel label = TurnLabel.of(text);
        Turns.add(label.start() == null ? start : label.start(), speaker, label.text(), cues);
    }

    /** In a text without empty lines, most lines end with a sentence then. A program that wraps lines ends them anywhere. */
    private static boolean isOneTurnALine(String text) {
        List<String> lines = text.strip().lines().toList();
        return lines.stream().noneMatch(String::isBlank)
                && lines.stream()
                                        .filter(line -> SENTENCE.matcher(line).matches())
                                        .count()
                                * 3
                        >= lines.size() * 2L;
    }
}
