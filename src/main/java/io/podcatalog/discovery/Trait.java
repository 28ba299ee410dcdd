package io.podcatalog.discovery;

/**
 * Something that an episode may have in common with another one.
 *
 * @param text the stems of a word or two, or a name in lower case
 */
record Trait(Kind kind, String text) {

    enum Kind {
        WORD(1),
        /** Two neighboring words. */
        PAIR(0.5),
        /** A word that stands in the title; it is a {@link #WORD} as well. */
        TITLE(0.3),
        /** Several words with capitals, in any text. */
        NAME(0.3),
        KEYWORD(0.3),
        /** A {@link #NAME} in the title, mostly of a guest. */
        GUEST(0.5),
        /** A person in the episode, by a tag of the feed. */
        PERSON(0.5),
        SERIES(0.5),
        /** Three words that follow each other in the title, such as those of a quoted title. */
        PHRASE(0.3),
        /** A word or a name that a sentence writes with capitals, not at its beginning, and not within a longer name. */
        CAPITALIZED(0),
        /** A word of a longer name, in its own spelling. */
        NAME_PART(0),
        /** A word that a sentence writes without capitals. */
        SMALL(0),
        /** Whether an episode has keywords, and whether one of them has several words. */
        KEYWORDS(0),
        /** A whole sentence of the notes. */
        SENTENCE(0);

        /** The closeness of two episodes that have all traits of this kind in common. */
        final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** {@return whether the weight of a trait depends on the other traits of its kind} Words are many, guests few. */
        boolean isShared() {
            return this != GUEST && this != PERSON && this != SERIES && this != PHRASE;
        }
    }

    /** {@return a hash that other traits rarely have; it is odd for words and even for other kinds} */
    int hash() {
        int hash = hash(kind.name() + ' ' + text);
        return kind == Kind.WORD ? hash | 1 : hash & ~1;
    }

    static boolean isWord(int hash) {
        return (hash & 1) == 1;
    }

    static int hash(String text) {
        // Spreads the hash of the string over all bits.
        int mixed = text.hashCode() * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
