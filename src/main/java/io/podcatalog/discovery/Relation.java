package io.podcatalog.discovery;

import io.podcatalog.browse.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An episode to hear after another one, with the reasons. */
record Relation(long episodeId, long relatedId, List<Reason> reasons, double closeness) {

    /** Reads the reasons that {@link #lines} wrote. */
    static List<Reason> read(String lines) {
        return lines.lines()
                .map(line -> List.of(line.split("\t")))
                .map(cells -> new Reason(
                        Reason.Kind.valueOf(cells.get(0)),
                        cells.subList(2, cells.size()),
                        Integer.parseInt(cells.get(1))))
                .toList();
    }

    /** {@return the reasons, one in each line} */
    String lines() {
        return reasons.stream()
                .map(one -> Stream.concat(
                                Stream.of(one.kind().name(), String.valueOf(one.part())), one.names().stream())
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }
}
