package io.podcatalog.discovery;

import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.discovery.Traits.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the subjects of an episode: its series and people, the publisher's keywords, names, and terms of two words that
 * often stand together. Single words are names only where their language writes them with a capital.
 */
final class Subjects {

    private static final Pattern CAPITALIZED = Pattern.compile("\\p{Lu}[^'’]*");

    private static final int MOST = 40;

    /** In characters. A longer keyword is a sentence. */
    private static final int LONGEST = 60;

    /** As many episodes may always have a subject; more, but for this share of them, in a short podcast. */
    private static final int FEW = 3;

    private static final int SEVERAL = 8;
    private static final double SEVERAL_SHARE = 0.2;

    /** A subject of a larger share of the episodes is one of the podcast. */
    private static final double WIDEST = 0.2;

    /** A series of more episodes is the podcast itself. */
    private static final double WIDEST_SERIES = 0.5;

    /** The same for subjects that only the texts name, and for single words. */
    private static final double WIDEST_IN_TEXTS = 0.08;

    private static final double WIDEST_WORD = 0.05;

    /** Two words are a term if at least this share of the episodes with the rarer one has them together. */
    private static final double TOGETHER = 0.4;

    /** The least share of episodes with a keyword of several words, among those with keywords. */
    private static final double WHOLE = 0.1;

    /** A keyword is a piece of a name if this fraction of its episodes has the name. */
    private static final int IN_NAMES = 4;

    private static final double IN_HEADING = 1.5;

    private final Title title;
    private final Traits traits;
    private final Show show;
    private final Frequencies frequencies;
    private final Set<String> dates;

    Subjects(Title title, Traits traits, Show show) {
        this.title = title;
        this.traits = traits;
        this.show = show;
        frequencies = show.frequencies();
        dates = DateWords.of(traits.language());
    }

    /** {@return the subjects, the strongest first} */
    List<Subject> found() {
        return traits.all().entrySet().stream()
                .filter(one -> isSubject(one.getKey(), one.getValue()))
                .map(one -> subject(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Subject::strength)
                        .reversed()
                        .thenComparing(subject -> subject.trait().text()))
                .limit(MOST)
                .toList();
    }

    private Subject subject(Trait trait, Use use) {
        Series series = title.series();
        boolean part = trait.kind() == Kind.SERIES && use.spelling().equals(series.whole());
        double often = 1 + Math.log(Math.max(1, use.weight()));
        double strength = often * frequencies.rarity(trait) * (use.isInHeading() ? IN_HEADING : 1);
        return new Subject(
                trait, use.spelling(), part ? series.part().map(Part::number).orElse(0) : 0, (float) strength);
    }

    private boolean isSubject(Trait trait, Use use) {
        String name = use.spelling();
        return switch (trait.kind()) {
                    case SERIES -> isIn(trait, WIDEST_SERIES);
                    case PERSON -> isIn(trait, WIDEST) && !show.isNamed(name);
                    case KEYWORD -> isIn(trait, WIDEST) && !show.isNamed(name) && isTellingKeyword(trait);
                    case NAME -> isIn(trait, WIDEST_IN_TEXTS) && isMostlyTelling(name) && isName(trait, use);
                    case PAIR -> isIn(trait, WIDEST_IN_TEXTS) && isTelling(name) && isRepeated(use) && isTerm(trait);
                    case WORD -> isIn(trait, WIDEST_WORD) && isTelling(name) && isNameOfOneWord(trait, use);
                    default -> false;
                }
                && name.length() <= LONGEST;
    }

    private boolean isIn(Trait trait, double share) {
        int episodes = frequencies.episodes();
        double several = Math.min(SEVERAL, episodes * SEVERAL_SHARE);
        return frequencies.of(trait) <= Math.max(Math.max(FEW, several), episodes * share);
    }

    /** Headlines and lists write many words with capitals, so a sentence must do so, too. */
    private boolean isName(Trait trait, Use use) {
        return use.isTold()
                && frequencies.of(new Trait(Kind.CAPITALIZED, trait.text())) > 0
                && frequencies.of(new Trait(Kind.SERIES, trait.text())) <= 1
                && !RerunMark.isIn(use.spelling() + ":")
                && !show.describes(trait.text());
    }

    private boolean isTerm(Trait pair) {
        int rarer = Stream.of(pair.text().split(" "))
                .mapToInt(word -> frequencies.of(new Trait(Kind.WORD, word)))
                .min()
                .orElse(0);
        return frequencies.of(pair) >= Math.max(2, TOGETHER * rarer);
    }

    private static boolean isRepeated(Use use) {
        return use.isAlone() && use.isRepeated() && (use.isInHeading() || use.weight() >= 2);
    }

    /** Nouns with capitals are subjects only if the title has them and the notes repeat them. */
    private boolean isNameOfOneWord(Trait word, Use use) {
        int capitalized = frequencies.of(new Trait(Kind.CAPITALIZED, word.text()));
        boolean common = traits.language().capitalizesNouns();
        return use.isAlone()
                && (use.isInHeading() || use.weight() >= 2)
                && capitalized > 1
                && frequencies.isCapitalized(word.text())
                && inNames(use.spelling()) < capitalized
                && CAPITALIZED.matcher(use.spelling()).matches()
                && (!common || traits.all().containsKey(new Trait(Kind.TITLE, word.text())) && use.isRepeated());
    }

    private boolean isTelling(String name) {
        return name.length() > 1 && !show.isNamed(name) && words(name).noneMatch(this::isDull);
    }

    /** Some publishers split names and sentences into keywords, and give dates. */
    private boolean isTellingKeyword(Trait keyword) {
        return !isSplit(keyword.text())
                && Character.isLetter(keyword.text().codePointAt(0))
                && words(keyword.text()).noneMatch(dates::contains)
                && !words(keyword.text()).allMatch(this::isDull)
                && IN_NAMES * inNames(keyword.text()) < frequencies.of(keyword);
    }

    /** {@return whether the publisher seems to make keywords of all words: hardly one of them has several words} */
    private boolean isSplit(String keyword) {
        int one = frequencies.of(new Trait(Kind.KEYWORDS, Traits.ONE_WORD));
        int several = frequencies.of(new Trait(Kind.KEYWORDS, Traits.SEVERAL_WORDS));
        boolean hasCases = !keyword.equals(keyword.toUpperCase(Locale.ROOT));
        return several < one * WHOLE && hasCases;
    }

    /** {@return the number of episodes with a longer name that has the word} */
    private int inNames(String word) {
        return frequencies.of(new Trait(Kind.NAME_PART, word.toLowerCase(Locale.ROOT)));
    }

    /** "Free Software Foundation" is a name, and "Best Medicine" is hardly one. Its small words do not count. */
    private boolean isMostlyTelling(String name) {
        List<String> words = Stream.of(name.split(" "))
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .toList();
        long dull = words.stream().flatMap(Subjects::words).filter(this::isDull).count();
        return !show.isNamed(name) && 2 * dull < words.size();
    }

    private boolean isDull(String word) {
        return traits.language().isDull(word) || dates.contains(word);
    }

    /** {@return the words of a name in lower case} */
    static Stream<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}+#.]+"));
    }
}
