package io.podcatalog.discovery;

import io.podcatalog.discovery.Trait.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the reason to hear an episode after another one, in words that occur in both. */
final class Reason {

    private static final int MOST_WORDS = 2;

    private final EpisodeVector one;
    private final EpisodeVector other;
    private final Wording wording;
    private final Wording otherWording;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private Reason(EpisodeVector one, Wording wording, EpisodeVector other, Wording otherWording) {
        this.one = one;
        this.wording = wording;
        this.other = other;
        this.otherWording = otherWording;
    }

    static Reason of(EpisodeVector one, Wording wording, EpisodeVector other, Wording otherWording) {
        Reason reason = new Reason(one, wording, other, otherWording);
        reason.saySeries();
        reason.sayReference();
        reason.sayNames();
        reason.sayWords();
        return reason;
    }

    /** {@return the two strongest reasons to hear the other episode; empty if they have no words in common} */
    String text() {
        return sentences.stream().limit(2).collect(Collectors.joining(". "));
    }

    /** {@return the terms in the reason that both episodes contain} */
    List<String> terms() {
        return said;
    }

    private void saySeries() {
        common(Kind.SERIES).stream()
                .limit(1)
                .forEach(series -> wording.common(series, otherWording).ifPresent(name -> {
                    boolean parts = wording.marks(series) && otherWording.marks(series);
                    sentences.add(
                            parts
                                    ? "Part %d of %s".formatted(otherWording.part(), name)
                                    : "Also in the series " + name);
                    said.add(name);
                }));
    }

    private void sayReference() {
        if (one.refersTo(other)) {
            sentences.add("Mentioned in the show notes");
        } else if (other.refersTo(one)) {
            sentences.add("Mentions this episode");
        }
    }

    private void sayNames() {
        sayNames("Also with ", name -> wording.marks(name) && otherWording.marks(name));
        sayNames("Both name ", name -> true);
    }

    private void sayNames(String how, Predicate<Trait> which) {
        List<String> names = new ArrayList<>();
        for (Trait name : common(Kind.NAME)) {
            if (names.size() < MOST_WORDS && which.test(name)) {
                wording.common(name, otherWording).filter(this::isNew).ifPresent(spelling -> {
                    names.add(spelling);
                    said.add(spelling);
                });
            }
        }
        if (!names.isEmpty()) {
            sentences.add(how + String.join(" and ", names));
        }
    }

    private void sayWords() {
        List<String> words = words(word -> !Dull.isDull(word));
        if (words.isEmpty() && sentences.isEmpty()) {
            words = words(word -> true);
        }
        if (!words.isEmpty()) {
            sentences.add("Both cover " + String.join(" and ", words));
        }
    }

    private List<String> words(Predicate<String> which) {
        List<String> words = new ArrayList<>();
        for (Trait trait : strongest()) {
            if (words.size() < MOST_WORDS) {
                wording.common(trait, otherWording)
                        .filter(this::isNew)
                        .filter(which)
                        .ifPresent(word -> {
                            words.add(word);
                            said.add(word);
                        });
            }
        }
        return words;
    }

    private List<Trait> strongest() {
        record Strong(Trait trait, double strength) {}
        return wording.traits().keySet().stream()
                .filter(trait -> (trait.kind() == Kind.WORD || trait.kind() == Kind.PAIR)
                        && Character.isLetter(trait.text().charAt(0))
                        && otherWording.traits().containsKey(trait))
                .map(trait -> new Strong(trait, strength(trait)))
                .filter(strong -> strong.strength > 0)
                .sorted(Comparator.comparing((Strong strong) -> -strong.strength)
                        .thenComparing(strong -> strong.trait.text()))
                .map(Strong::trait)
                .toList();
    }

    /** A pair is stronger than its two words together. */
    private double strength(Trait trait) {
        if (trait.kind() == Kind.PAIR) {
            double pair = one.weight(trait) * other.weight(trait);
            return pair == 0
                    ? 0
                    : pair
                            + Stream.of(trait.text().split(" "))
                                    .mapToDouble(word -> strength(new Trait(Kind.WORD, word)))
                                    .sum();
        }
        Trait inTitle = new Trait(Kind.TITLE, trait.text());
        return one.weight(trait) * other.weight(trait) + one.weight(inTitle) * other.weight(inTitle);
    }

    /** {@return the traits of this kind that both episodes have, the longest first} */
    private List<Trait> common(Kind kind) {
        return wording.traits().keySet().stream()
                .filter(trait -> trait.kind() == kind && otherWording.traits().containsKey(trait))
                .sorted(Comparator.comparing((Trait trait) -> -trait.text().length())
                        .thenComparing(Trait::text))
                .toList();
    }

    /** {@return whether no word of the text is in the reason yet} */
    private boolean isNew(String text) {
        Set<String> words = new HashSet<>(List.of(parts(text)));
        return said.stream().flatMap(before -> Stream.of(parts(before))).noneMatch(words::contains);
    }

    private static String[] parts(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+");
    }
}
