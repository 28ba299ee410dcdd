package io.podcatalog.discovery;

import io.podcatalog.discovery.Trait.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a person would name as a subject of an episode.
 *
 * @param name as the episode writes it
 * @param part the number of the episode in a series with parts, 0 otherwise
 * @param strength how much it says about this episode
 */
record Subject(Trait trait, String name, int part, float strength) {

    Kind kind() {
        return trait.kind();
    }

    String text() {
        return trait.text();
    }

    boolean isTopic() {
        return kind() == Kind.KEYWORD || kind() == Kind.NAME || kind() == Kind.PAIR || kind() == Kind.WORD;
    }

    /** Reads what {@link #lines} wrote. */
    static List<Subject> read(String lines) {
        return lines.lines()
                .map(line -> line.split("\t"))
                .map(cells -> new Subject(
                        new Trait(Kind.valueOf(cells[0]), cells[1]),
                        cells[2],
                        Integer.parseInt(cells[3]),
                        Float.parseFloat(cells[4])))
                .toList();
    }

    static String lines(List<Subject> subjects) {
        return subjects.stream()
                .map(one -> Stream.of(one.kind().name(), one.text(), one.name, one.part, one.strength)
                        .map(Object::toString)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }
}
