package io.podcatalog.discovery;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognizes episodes that a podcast publishes again: by their notes, and by their titles without marks of a rerun. */
final class Republication {

    /** The share of common words in the texts, if one of the titles says that it is a rerun of the other. */
    private static final double MARKED = 0.25;

    /** The same for two equal titles, and for a title within the other. */
    private static final double SAME_TITLE = 0.5;

    private static final double WITHIN_TITLE = 0.4;

    /** Texts with fewer common words may be alike by chance: "Restore drills" and "More on restore drills". */
    private static final int FEWEST_WORDS = 8;

    private Republication() {}

    static boolean isOne(EpisodeVector one, EpisodeVector other) {
        int common = common(one.title(), other.title());
        int shorter = Math.min(one.title().length, other.title().length);
        int longer = Math.max(one.title().length, other.title().length);
        boolean marked = one.rerun() || other.rerun();
        boolean numbered = one.number() != 0 && other.number() != 0 && one.number() != other.number();
        if (common < shorter || one.numbers() != other.numbers() || numbered && !marked) {
            return false;
        }
        double words = one.sameWords(other);
        if (common == longer) {
            return words >= (marked ? MARKED : SAME_TITLE);
        }
        return common > 1 && words >= WITHIN_TITLE && one.commonWords(other) >= FEWEST_WORDS;
    }

    private static int common(int[] one, int[] other) {
        Set<Integer> words = Arrays.stream(one).boxed().collect(Collectors.toSet());
        return (int) Arrays.stream(other).filter(words::contains).count();
    }
}
