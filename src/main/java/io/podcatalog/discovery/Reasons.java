package io.podcatalog.discovery;

import io.podcatalog.browse.Reason;
import io.podcatalog.discovery.Trait.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the reasons to hear an episode after another one, as a person would give them. */
final class Reasons {

    private static final int MOST = 2;
    private static final int MOST_NAMES = 2;

    private final List<Reason> reasons = new ArrayList<>();

    /** The words of the names in the reasons. Nobody says "Clean Architecture" and "Architecture". */
    private final Set<String> said = new HashSet<>();

    private Reasons() {}

    /**
     * {@return at most two reasons; none where only many small things make the two close}
     *
     * @param mentions whether the first episode mentions the other one
     * @param mentioned whether the other one mentions the first
     */
    static List<Reason> of(List<Subject> subjects, List<Subject> otherSubjects, boolean mentions, boolean mentioned) {
        Reasons found = new Reasons();
        List<Common> common = Common.of(subjects, otherSubjects);
        found.addSeries(common);
        if (mentions) {
            found.add(Reason.Kind.MENTIONED, List.of(), 0);
        } else if (mentioned) {
            found.add(Reason.Kind.MENTIONS, List.of(), 0);
        }
        found.addNames(Reason.Kind.PERSON, common, Kind.PERSON);
        found.addNames(Reason.Kind.SUBJECT, common, Kind.KEYWORD, Kind.NAME, Kind.PAIR, Kind.WORD);
        return found.reasons.stream().limit(MOST).toList();
    }

    /** A subject of both episodes. */
    private record Common(Subject subject, Subject other) {

        /** {@return the common subjects, the strongest first} */
        static List<Common> of(List<Subject> subjects, List<Subject> others) {
            Map<Trait, Subject> byTrait =
                    others.stream().collect(Collectors.toMap(Subject::trait, Function.identity()));
            return subjects.stream()
                    .filter(subject -> byTrait.containsKey(subject.trait()))
                    .map(subject -> new Common(subject, byTrait.get(subject.trait())))
                    .sorted(Comparator.comparing((Common it) -> -it.subject.strength() * it.other.strength()))
                    .toList();
        }

        Kind kind() {
            return subject.trait().kind();
        }

        /** {@return the shorter name, which is mostly the one without an ending} */
        String name() {
            return other.name().length() < subject.name().length() ? other.name() : subject.name();
        }

        boolean isPart() {
            return subject.part() > 0 && other.part() > 0;
        }
    }

    private void addSeries(List<Common> common) {
        common.stream()
                .filter(it -> it.kind() == Kind.SERIES)
                .max(Comparator.comparing((Common it) -> it.name().length()))
                .ifPresent(series -> {
                    String name = series.subject.name();
                    add(
                            series.isPart() ? Reason.Kind.PART : Reason.Kind.SERIES,
                            List.of(name),
                            series.isPart() ? series.other.part() : 0);
                });
    }

    private void addNames(Reason.Kind how, List<Common> common, Kind... kinds) {
        List<String> names = new ArrayList<>();
        for (Common it : common) {
            boolean wanted = List.of(kinds).contains(it.kind());
            if (wanted && names.size() < MOST_NAMES && words(it.name()).noneMatch(said::contains)) {
                names.add(it.name());
                words(it.name()).forEach(said::add);
            }
        }
        if (!names.isEmpty()) {
            add(how, names, 0);
        }
    }

    private void add(Reason.Kind kind, List<String> names, int part) {
        reasons.add(new Reason(kind, names, part));
        names.forEach(name -> words(name).forEach(said::add));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"));
    }
}
