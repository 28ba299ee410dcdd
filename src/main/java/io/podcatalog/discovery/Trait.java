package io.podcatalog.discovery;

/**
 * Something that an episode may have in common with another one.
 *
 * @param text a word or two, reduced to their stems; else a name in lower case
 */
record Trait(Kind kind, String text) {

    enum Kind {
        WORD(1),
        PAIR(0.5),
        /** A word that stands in the title; it is a {@link #WORD} as well. */
        TITLE(0.85),
        /** Somebody who takes part, or what a title writes with capitals as if it were somebody. */
        NAME(1),
        SERIES(1),
        /** The step from one part of a series to the next, which both of them have. */
        STEP(0.5);

        /** How much it counts that two episodes have all their traits of this kind in common; its square root. */
        final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** Words are many, and it depends on all of them how much one counts. */
        boolean isSaid() {
            return this == WORD || this == PAIR || this == TITLE;
        }
    }

    /** {@return a number for it, which another trait hardly has; an odd one for what is said} */
    int hash() {
        int hash = hash(kind.name() + ' ' + text);
        return kind.isSaid() ? hash | 1 : hash & ~1;
    }

    static boolean isSaid(int hash) {
        return (hash & 1) == 1;
    }

    static int hash(String text) {
        // Spreads the hash of a string over all its bits.
        int mixed = text.hashCode() * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
