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
 * Recognizes who speaks where a format has no place for it and the words begin with {@code Ada: }, as those of SubRip
 * do by the podcast namespace. A name holds until the next one.
 */
final class Speakers {

    private static final Pattern NAMED = Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’ -]{0,40}?)\\s?:\\s+(\\S.*)");

    private Speakers() {}

    static List<Cue> named(List<Cue> cues) {
        if (cues.stream().map(Cue::speaker).anyMatch(Objects::nonNull) || !isHabit(cues)) {
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

    /** It begins so, and the names come again: a single "Note: " or "Rule two: " is what somebody says. */
    private static boolean isHabit(List<Cue> cues) {
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
