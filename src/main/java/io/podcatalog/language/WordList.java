package io.podcatalog.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/**
 * The words of a language that say nothing about a subject, from the file with the name of the language.
 *
 * @param fillers words such as articles and prepositions, and the words of all shows in this language
 * @param dull words that fit any show. They help to compare texts, but nobody would name them as a subject.
 */
record WordList(Set<String> fillers, Set<String> dull) {

    /** Words of shows in every language, such as "podcast" or "live". They are no sign of a language. */
    static final Set<String> SHOWS = read("shows").fillers;

    private static final String DULL = "[dull]";

    static WordList read(String name) {
        try (InputStream file = WordList.class.getResourceAsStream(name + ".txt")) {
            List<String> words = new ArrayList<>();
            if (file != null) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
            int end = words.contains(DULL) ? words.indexOf(DULL) : words.size();
            return new WordList(
                    Set.copyOf(Set.copyOf(words.subList(0, end))),
                    Set.copyOf(Set.copyOf(words.subList(Math.min(words.size(), end + 1), words.size()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return the same list with the stop words of Lucene} */
    WordList with(CharArraySet more) {
        return new WordList(
                Stream.concat(fillers.stream(), more.stream().map(word -> new String((char[]) word)))
                        .collect(Collectors.toUnmodifiableSet()),
                dull);
    }
}
