package io.podcatalog.episodefile;

import io.podcatalog.notes.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the speakers of formats that have no field for them: there, words begin with {@code Ada: }, as the podcast
 * namespace wants it for SubRip. A name holds until the next one.
 */
final class Speakers {

    private static final Pattern NAMED = Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’ -]{0,40}?)\\s?:\\s+(\\S.*)");

    private Speakers() {}

    static List<Cue> named(List<Cue> cues) {
        if (cues.stream().map(Cue::speaker).anyMatch(Objects::nonNull) || !namesSpeakers(cues)) {
            return cues;
        }
        List<Cue> named = new ArrayList<>();
        String speaker = null;
        for (Cue cue : cues) {
            Matcher name = NAMED.matcher(cue.words());
            if (name.matches()) {
                speaker = PlainText.name(name.group(1));
                named.add(new Cue(cue.start(), speaker, name.group(2)));
            } else {
                named.add(new Cue(cue.start(), speaker, cue.words()));
            }
        }
        return named;
    }

    /** The first words have a name, and names recur. A single "Note: " or "Rule two: " is not a name. */
    private static boolean namesSpeakers(List<Cue> cues) {
        int times = 0;
        Set<String> names = new HashSet<>();
        for (Cue cue : cues) {
            Matcher name = NAMED.matcher(cue.words());
            if (name.matches()) {
                names.add(name.group(1));
                times++;
            }
        }
        return !cues.isEmpty()
                && NAMED.matcher(cues.get(0).words()).matches()
                && times > 1
                && names.size() <= Math.max(2, times / 2);
    }
}
