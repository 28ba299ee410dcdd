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
 * @param endsCommon whether many episodes say the last word, so that it is hardly the beginning of another one
 */
record QueryWords(List<Language> languages, List<Language> ranked, Set<String> unknown, boolean endsCommon) {}
