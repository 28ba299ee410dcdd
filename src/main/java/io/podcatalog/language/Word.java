package io.podcatalog.language;

/**
 * A word of a text, or a pair of characters in a script without gaps between words.
 *
 * @param term equal for all forms of the word in one language; without blanks
 * @param start its place in the text, in characters
 */
public record Word(String term, int start, int end) {}
