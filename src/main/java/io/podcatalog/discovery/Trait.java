package io.podcatalog.discovery;

/**
 * Something that an episode may have in common with another one.
 *
 * @param text the stems of a word or two, or a name in lower case
 */
record Trait(Kind kind, String text) {

    enum Kind {
        WORD(1),
        PAIR(0.5),
        /** A word that stands in the title; it is a {@link #WORD} as well. */
        TITLE(0.85),
        /** A person in the episode, or words in the title with capitals like a name. */
        NAME(1),
        SERIES(1),
        /** The step from one part of a series to the next. Both parts have it. */
        STEP(0.5);

        /** The square root of the closeness of two episodes that have all traits of this kind in common. */
        final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** {@return whether it is a kind of words} Words are many, so the weight of one depends on all others. */
        boolean isOfWords() {
            return this == WORD || this == PAIR || this == TITLE;
        }
    }

    /** {@return a hash that other traits rarely share; it is odd for words and even for other kinds} */
    int hash() {
        int hash = hash(kind.name() + ' ' + text);
        return kind.isOfWords() ? hash | 1 : hash & ~1;
    }

    static boolean isOfWords(int hash) {
        return (hash & 1) == 1;
    }

    static int hash(String text) {
        // Spreads the hash of the string over all bits.
        int mixed = text.hashCode() * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
