package io.podcatalog.index;

import io.podcatalog.language.Language;
import java.util.List;
import java.util.Set;

/**
 * What the indexed episodes tell about the words of a query.
 *
 * @param languages of the episodes, most frequent first
 * @param ranked those of the languages that count for the order. Each has its own form of each word, so a long query does
 *     without rare languages.
 * @param unknown words that no episode says; they are probably misspelled
 * @param common words that many episodes say; they are hardly misspelled, nor the beginning of another word
 */
record QueryWords(List<Language> languages, List<Language> ranked, Set<String> unknown, Set<String> common) {}
