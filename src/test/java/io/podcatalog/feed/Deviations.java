package io.podcatalog.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The intended differences between the parser and the oracles of a corpus, as deviations.txt lists them. */
final class Deviations {

    private record Rule(String file, String episode, String field) {

        boolean covers(String file, String episode, String field) {
            return matches(this.file, file) && matches(this.episode, episode) && matches(this.field, field);
        }

        private static boolean matches(String pattern, String value) {
            return pattern.endsWith("*")
                    ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.equals(value);
        }
    }

    private final List<Rule> rules;
    private final Set<Rule> used = new LinkedHashSet<>();
    private final List<String> unexpected = new ArrayList<>();

    private Deviations(List<Rule> rules) {
        this.rules = rules;
    }

    static Deviations read() throws IOException {
        try (InputStream file = Deviations.class.getResourceAsStream("/feeds/deviations.txt")) {
            return new Deviations(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Rule(columns[0], columns[1], columns[2]))
                    .toList());
        }
    }

    void found(String file, String episode, String field, String values) {
        List<Rule> covering =
                rules.stream().filter(rule -> rule.covers(file, episode, field)).toList();
        used.addAll(covering);
        if (covering.isEmpty()) {
            unexpected.add(String.join("\t", file, episode, field, values));
        }
    }

    List<String> unexpected() {
        return unexpected;
    }

    /** {@return the rules for these files that covered no difference} */
    List<Rule> unused(Predicate<String> files) {
        return rules.stream()
                .filter(rule -> files.test(rule.file()) && !used.contains(rule))
                .toList();
    }
}
