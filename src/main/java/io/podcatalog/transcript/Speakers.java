package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the speakers of formats that have no field for them: there, words begin with {@code Ada: }, as the podcast
 * namespace wants it for SubRip, or with {@code [SPEAKER_00]: }. A name holds until the next one.
 */
final class Speakers {

    /** Scripts without capitals have letters of the kind Lo. */
    private static final String NAME =
            "[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’_&/#()\\x{200E}\\x{200F} -]{0,40}?";

    /** Diarization programs number the speakers, and some write no colon. */
    private static final String NUMBERED = "(?i:speaker)[ _-]?\\d{1,3}";

    private static final Pattern NAMED = Pattern.compile("[\\x{200E}\\x{200F}\\x{61C}]?"
            + "(?:\\[(?<numbered>" + NUMBERED + ")]\\s*:?\\s*"
            + "|\\[(?<bracketed>[^\\[\\]:]{1,60})]\\s?:\\s*"
            + "|(?:\\*\\*)?(?<name>" + NUMBERED + "|" + NAME + ")(?:\\*\\*)?\\s?(?::(?:\\*\\*)?(?:\\s+|$)|：\\s*))"
            + "(?<words>.*)");

    private Speakers() {}

    /** {@return whether the words begin with what may be a name} */
    static boolean isNamed(String words) {
        return NAMED.matcher(words).matches();
    }

    static List<Cue> named(List<Cue> cues) {
        if (cues.stream().map(Cue::speaker).anyMatch(Objects::nonNull) || !namesSpeakers(cues)) {
            return cues;
        }
        List<Cue> named = new ArrayList<>();
        String speaker = null;
        boolean turn = false;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Matcher name = NAMED.matcher(cue.words());
            turn |= cue.turn();
            if (name.matches() && (!name.group("words").isEmpty() || isFollowedByWords(cues, i))) {
                speaker = PlainText.name(name(name));
                if (!name.group("words").isEmpty()) {
                    named.add(new Cue(cue.start(), speaker, name.group("words"), turn));
                    turn = false;
                }
            } else {
                speaker = cue.turn() ? null : speaker;
                named.add(new Cue(cue.start(), speaker, cue.words(), turn));
                turn = false;
            }
        }
        return named;
    }

    private static boolean isFollowedByWords(List<Cue> cues, int i) {
        return i + 1 < cues.size()
                && !cues.get(i + 1).turn()
                && !isNamed(cues.get(i + 1).words());
    }

    private static @Nullable String name(Matcher named) {
        return Stream.of("name", "numbered", "bracketed")
                .map(named::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The first words have a name, and names recur, or all words have one. A single "Note: " or "Rule two: " is not a
     * name.
     */
    private static boolean namesSpeakers(List<Cue> cues) {
        int times = 0;
        Set<String> names = new HashSet<>();
        for (Cue cue : cues) {
            Matcher name = NAMED.matcher(cue.words());
            if (name.matches()) {
                names.add(name(name));
                times++;
            }
        }
        boolean firstNamed = !cues.isEmpty() && isNamed(cues.get(0).words());
        boolean recurring = names.size() <= Math.max(2, times / 2);
        return times > 1
                && (firstNamed && (recurring || times == cues.size())
                        || names.size() < times && recurring && times * 3 >= cues.size());
    }
}
