package io.podcatalog.discovery;

import io.podcatalog.discovery.Trait.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The spellings in which an episode writes its traits.
 *
 * @param part its number in a whole with several parts, null where it is no part
 */
record Wording(@Nullable Integer part, Map<Trait, Written> traits) {

    /** @param marked see {@link Traits.Use#isMarked} */
    record Written(boolean marked, List<String> spellings) {}

    /** {@return the wording of the traits that are in the vector} */
    static Wording of(Title title, Traits traits, EpisodeVector vector) {
        Map<Trait, Written> written = new HashMap<>();
        traits.all().forEach((trait, use) -> {
            if (trait.kind() != Kind.TITLE && trait.kind() != Kind.STEP && vector.weight(trait) > 0) {
                written.put(trait, new Written(use.isMarked(), List.copyOf(use.spellings())));
            }
        });
        return new Wording(title.part(), written);
    }

    /** Reads what {@link #lines} wrote. */
    static Wording read(String lines) {
        String[] all = lines.split("\n");
        Map<Trait, Written> traits = new HashMap<>();
        for (String line : List.of(all).subList(1, all.length)) {
            List<String> cells = List.of(line.split("\t"));
            Trait trait = new Trait(Kind.valueOf(cells.get(0)), cells.get(2));
            traits.put(trait, new Written(cells.get(1).equals("marked"), cells.subList(3, cells.size())));
        }
        return new Wording(all[0].equals("-") ? null : Integer.valueOf(all[0]), traits);
    }

    String lines() {
        return Stream.concat(
                        Stream.of(part == null ? "-" : part.toString()),
                        traits.entrySet().stream()
                                .map(one -> one.getKey().kind()
                                        + "\t" + (one.getValue().marked() ? "marked" : "")
                                        + "\t" + one.getKey().text()
                                        + "\t"
                                        + String.join("\t", one.getValue().spellings()))
                                .sorted())
                .collect(Collectors.joining("\n"));
    }

    /**
     * {@return the spelling of the trait that both episodes have, in lower case if one of them writes it so; empty if
     * they have no spelling in common}
     */
    Optional<String> common(Trait trait, Wording other) {
        List<String> ours = spellings(trait);
        List<String> theirs = other.spellings(trait);
        return Stream.concat(ours.stream(), theirs.stream())
                .filter(spelling -> ours.stream().anyMatch(spelling::equalsIgnoreCase)
                        && theirs.stream().anyMatch(spelling::equalsIgnoreCase))
                .max(Comparator.<String, Boolean>comparing(
                                spelling -> spelling.equals(spelling.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    boolean marks(Trait trait) {
        return traits.containsKey(trait) && traits.get(trait).marked();
    }

    private List<String> spellings(Trait trait) {
        Written written = traits.get(trait);
        return written == null ? List.of() : written.spellings();
    }
}
