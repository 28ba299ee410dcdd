package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Passage.Part;
import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.language.Language;
import io.podcatalog.podcast.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The traits that an episode may have in common with others, from all its texts. */
final class Traits {

    /** The number of times that an episode has a trait, weighted by the part of its texts, and the spellings. */
    static final class Use {

        private double weight;
        private boolean marked;
        private final Set<String> spellings = new TreeSet<>();

        double weight() {
            return weight;
        }

        /**
         * {@return whether an editor marked it: a word by its place in a heading, a name by a tag for people, a
         * series by the number of a part}
         */
        boolean isMarked() {
            return marked;
        }

        Set<String> spellings() {
            return spellings;
        }
    }

    private static final Pattern PHRASE = Pattern.compile("[^\\s,.;:!?()\\[\\]\"“”|/]+ [^\\s,.;:!?()\\[\\]\"“”|/]+");

    /** Two or three words with capitals, like a name. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’])\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|de|van|von|der|la))?(?: \\p{Lu}[\\p{L}'’-]+){1,2}(?![\\p{L}\\p{N}'’])");

    /** A lower weight means words that a speaker says only once or twice in an hour, so they are no subject. */
    private static final double IN_PASSING = 0.5;

    private final Language language;
    private final Map<Trait, Use> all = new HashMap<>();

    private Traits(Language language) {
        this.language = language;
    }

    /** @param worthless selects sentences that say nothing about this episode, such as boilerplate */
    static Traits of(EpisodeContent episode, Title title, Collection<Passage> passages, Predicate<Passage> worthless) {
        Traits traits = new Traits(
                Language.of(passages.stream().map(Passage::text).limit(20).collect(Collectors.joining(" ")), null));
        passages.stream().filter(worthless.negate()).forEach(traits::read);
        traits.all.values().removeIf(use -> use.weight < IN_PASSING);
        episode.people().stream().map(Person::name).distinct().forEach(name -> traits.add(Kind.NAME, name, true));
        traits.addNames(title.text());
        for (String series : title.series()) {
            traits.add(Kind.SERIES, series, series.equals(title.whole()));
            if (title.place() != null) {
                traits.add(Kind.STEP, series + ' ' + (title.place() - 1), true);
                traits.add(Kind.STEP, series + ' ' + title.place(), true);
            }
        }
        return traits;
    }

    Map<Trait, Use> all() {
        return all;
    }

    private void addNames(String title) {
        CAPITALS.matcher(title)
                .results()
                .map(match -> match.group())
                .filter(name -> Stream.of(name.split(" ")).noneMatch(language::isFiller))
                .forEach(name -> add(Kind.NAME, name, false));
    }

    private void add(Kind kind, String name, boolean marked) {
        add(new Trait(kind, name.toLowerCase(Locale.ROOT)), name, 1, marked);
    }

    private void add(Trait trait, String spelling, double weight, boolean marked) {
        Use use = all.computeIfAbsent(trait, key -> new Use());
        use.weight += weight;
        use.marked |= marked;
        use.spellings.add(spelling);
    }

    private void read(Passage passage) {
        String text = passage.text();
        Part part = passage.part();
        try (TokenStream tokens = EpisodeAnalyzer.of(language).tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String stem = term.toString();
                String spelling = text.substring(place.startOffset(), place.endOffset());
                boolean pair = stem.indexOf(' ') >= 0;
                if (!isUsable(stem) || pair && !PHRASE.matcher(spelling).matches()) {
                    continue;
                }
                add(new Trait(pair ? Kind.PAIR : Kind.WORD, stem), spelling, part.weight, part.isHeading());
                if (part == Part.TITLE && !pair) {
                    add(new Trait(Kind.TITLE, stem), spelling, 1, true);
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Rules out half a pair, whose other half was a filler word, numbers and times, and words like "don't". */
    private static boolean isUsable(String stem) {
        return !stem.startsWith(" ")
                && !stem.endsWith(" ")
                && Stream.of(stem.split(" "))
                        .allMatch(word -> word.chars().anyMatch(Character::isLetter) && word.indexOf('\'') < 0);
    }
}
