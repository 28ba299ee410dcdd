package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Passage.Part;
import io.podcatalog.podcast.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes the names of people in texts: capitalized words that a text introduces as a person ("with Ann Lee", "Ann
 * Lee joins"). A text of the podcast that writes the first of the words in lower case rules out the name.
 */
final class Names {

    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{M}'’-]+"
            + "(?: (?:\\p{Lu}\\.|de|van|von|der|la|el|al|bin)){0,4}(?: (?:Mc|O['’])?\\p{Lu}[\\p{L}\\p{M}'’-]+){1,2}");

    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?i)(?:\\b(?:with|by|guests?|hosts?|hosted|feat|featuring|ft|interviews?|interviewing|dr|mr|mrs|ms|prof"
                    + "|professor|author|comedian|journalist|mit|avec|con|com|met|med)\\b[.:]?|#\\d+ ?[-–—:]) *$");

    private static final Pattern INTRODUCED = Pattern.compile(
            ",? (?:is (?:an?|the)\\b|joins?\\b|talks?\\b|tells?\\b|explains?\\b|returns\\b|shares?\\b|discusses\\b|about (?:his|her)\\b)");

    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{M}'’.-])\\p{Ll}[\\p{L}\\p{M}]+");

    /** The longest introduction, in characters. */
    private static final int AROUND = 40;

    /** The share of introductions among all occurrences that makes the words a name. */
    private static final double INTRODUCED_SHARE = 0.3;

    private final Map<String, int[]> candidates = new HashMap<>();
    private final Set<String> smallWords = new HashSet<>();
    private final Set<String> tagged = new HashSet<>();

    void read(EpisodeContent episode) {
        episode.people().stream().map(Person::name).forEach(tagged::add);
        for (Passage passage : Passage.of(episode)) {
            if (passage.part() == Part.KEYWORD) {
                // Many publishers write all keywords in lower case.
                continue;
            }
            SMALL_WORD.matcher(passage.text()).results().forEach(word -> smallWords.add(word.group()));
            Matcher name = CAPITALS.matcher(passage.text());
            while (name.find()) {
                int[] counts = candidates.computeIfAbsent(name.group(), key -> new int[2]);
                counts[0]++;
                String text = passage.text();
                String before = text.substring(Math.max(0, name.start() - AROUND), name.start());
                String after = text.substring(name.end(), Math.min(text.length(), name.end() + AROUND));
                if (INTRODUCTION.matcher(before).find()
                        || INTRODUCED.matcher(after).lookingAt()) {
                    counts[1]++;
                }
            }
        }
    }

    /** {@return the names in texts, and those in the tags of people} */
    Set<String> found() {
        Set<String> names = new TreeSet<>(tagged);
        candidates.forEach((name, counts) -> {
            if (counts[1] >= INTRODUCED_SHARE * counts[0] && !smallWords.contains(firstWord(name))) {
                names.add(name);
            }
        });
        return names;
    }

    private static String firstWord(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
