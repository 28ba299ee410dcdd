package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The series of an episode by its title.
 *
 * @param names as the title writes them, without numbers
 * @param part where the episode is a part of a whole
 * @param whole the name of the whole, empty where it is no part; one of the names
 */
record Series(List<String> names, Optional<Part> part, String whole) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?::|\\||\\s[-–—~])\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s,:(\\[|–—~-]+|[\\s,:(\\[|–—~-]+$");
    private static final Pattern SEASON = Pattern.compile("^s(?:eason )?\\d{1,3}[\\s,:–-]+");
    private static final Pattern LAST_NUMBER =
            Pattern.compile("\\s+(?:#|no\\.?\\s*|ep(?:isode)?\\.?\\s*)?\\d{1,4}$", Pattern.CASE_INSENSITIVE);

    /** Names of a kind of episodes, which are no series, in several languages. */
    private static final Set<String> KINDS =
            Set.of(("bonus|bonus episode|extra|extras|special|special episode|video|audio"
                            + "|update|trailer|teaser|preview|announcement|interview|live|news|q&a|ask me anything|ama|mailbag"
                            + "|episode|podcast|introducing|minisode|sonderfolge|spezial|bonusfolge|extrafolge|hors-série"
                            + "|hors série|especial|episodio especial|speciale|specialavsnitt|intervista|entrevista|entretien")
                    .split("\\|"));

    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    /** @param title without its number and marks of a rerun */
    static Series of(String title) {
        Optional<Part> part = Part.in(title);
        if (part.isEmpty()) {
            return new Series(names(title), part, "");
        }
        String before = trim(title.substring(0, part.get().start()));
        String whole = isName(before)
                ? before
                : SEPARATOR.split(trim(title.substring(part.get().end())), 2)[0];
        List<String> names = names(whole);
        if (!isName(whole)) {
            return new Series(names, part, "");
        }
        names.add(whole);
        return new Series(names, part, whole);
    }

    /** {@return the names before each separator} */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            String prefix = text.substring(0, separator.start());
            String name = trim(LAST_NUMBER.matcher(prefix).replaceFirst(""));
            if (isName(name) && !isKind(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isKind(String name) {
        return KINDS.contains(SEASON.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }

    private static boolean isName(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter)
                && Part.in(text)
                        .filter(part -> part.start() == 0 && part.end() == text.length())
                        .isEmpty();
    }

    private static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
