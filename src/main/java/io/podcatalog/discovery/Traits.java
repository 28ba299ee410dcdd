package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Passage.Part;
import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.language.Language;
import io.podcatalog.podcast.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The traits that an episode may have in common with others, from all its texts. */
final class Traits {

    /** How often an episode has a trait, weighted by the part of its texts, and where. */
    static final class Use {

        private String spelling = "";
        private double weight;
        private boolean heading;
        private boolean alone;
        private boolean repeated;
        private boolean told;

        String spelling() {
            return spelling;
        }

        double weight() {
            return weight;
        }

        /** {@return whether a title, keyword or chapter has it} */
        boolean isInHeading() {
            return heading;
        }

        /** {@return whether a text has it outside of a longer name} */
        boolean isAlone() {
            return alone;
        }

        /** {@return whether a text other than the title has it} */
        boolean isRepeated() {
            return repeated;
        }

        /** {@return whether a heading or a whole sentence has it, and not only a list} */
        boolean isTold() {
            return told || heading;
        }
    }

    private static final Pattern PHRASE = Pattern.compile("[^\\s,.;:!?()\\[\\]\"“”|/]+ [^\\s,.;:!?()\\[\\]\"“”|/]+");

    /** A lower weight means words that a speaker says only once or twice in an hour, so they are no subject. */
    private static final double IN_PASSING = 0.5;

    /** The number of passages that is enough to recognize the language. */
    private static final int SAMPLE = 20;

    static final String ONE_WORD = "one word";
    static final String SEVERAL_WORDS = "several words";

    private final Language language;
    private final Map<Trait, Use> all = new HashMap<>();

    private Traits(Language language) {
        this.language = language;
    }

    static Traits of(EpisodeContent episode, Title title, List<Passage> passages) {
        String sample = passages.stream().map(Passage::text).limit(SAMPLE).collect(Collectors.joining(" "));
        Traits traits = new Traits(Language.of(sample, episode.language()));
        passages.stream().filter(passage -> passage.part() != Part.TITLE).forEach(traits::read);
        passages.stream().filter(passage -> passage.part() == Part.TITLE).forEach(traits::readTitle);
        traits.all.values().removeIf(use -> use.weight < IN_PASSING);
        episode.people().stream().map(Person::name).distinct().forEach(name -> traits.addTag(Kind.PERSON, name));
        title.series().names().forEach(series -> traits.addTag(Kind.SERIES, series));
        title.phrases().forEach(phrase -> traits.count(Kind.PHRASE, phrase));
        return traits;
    }

    Map<Trait, Use> all() {
        return all;
    }

    Language language() {
        return language;
    }

    private void read(Passage passage) {
        String text = passage.text();
        Part part = passage.part();
        boolean sentence = part == Part.NOTES && !CapitalizedName.isHeadline(text);
        if (part == Part.KEYWORD) {
            addTag(Kind.KEYWORD, text);
            count(Kind.KEYWORDS, text.indexOf(' ') > 0 ? SEVERAL_WORDS : ONE_WORD);
        } else if (part == Part.NOTES) {
            count(Kind.SENTENCE, text);
        }
        List<CapitalizedName> names = CapitalizedName.in(text, language);
        for (CapitalizedName name : names) {
            Use use = add(Kind.NAME, lower(name.text()), name.text(), part);
            use.alone = true;
            use.told |= sentence;
            if (sentence && CapitalizedName.isInside(text, name.start())) {
                count(Kind.CAPITALIZED, name.text());
            }
        }
        BitSet named = CapitalizedName.places(names);
        for (Token token : tokens(text)) {
            boolean inName = named.get(token.start) || named.get(token.end());
            Use use = add(token.kind(), token.stem, token.spelling, part);
            use.alone |= !inName;
            use.repeated = true;
            if (inName) {
                countPart(token);
            } else if (sentence && !token.isPair() && CapitalizedName.isInside(text, token.start)) {
                count(token.spelling.equals(lower(token.spelling)) ? Kind.SMALL : Kind.CAPITALIZED, token.stem);
            }
        }
    }

    /** Reads the title last, because its words count more if another text repeats them. */
    private void readTitle(Passage title) {
        List<CapitalizedName> names = CapitalizedName.in(title.text(), language);
        for (CapitalizedName name : names) {
            addTag(Kind.NAME, name.text());
            count(Kind.GUEST, name.text());
        }
        BitSet named = CapitalizedName.places(names);
        for (Token token : tokens(title.text())) {
            boolean inName = named.get(token.start) || named.get(token.end());
            Use use = add(token.kind(), token.stem, token.spelling, Part.TITLE);
            use.alone |= !inName;
            if (inName) {
                countPart(token);
            }
            if (!token.isPair()) {
                count(Kind.TITLE, token.stem).repeated = use.repeated;
            }
        }
    }

    private void countPart(Token token) {
        if (!token.isPair()) {
            count(Kind.NAME_PART, token.spelling);
        }
    }

    private void addTag(Kind kind, String written) {
        String name = written.strip().replaceAll("\\s+", " ");
        Use use = add(kind, lower(name), name, 1, true);
        use.alone = true;
    }

    /** Adds a trait that no page shows. */
    private Use count(Kind kind, String text) {
        Use use = all.computeIfAbsent(new Trait(kind, lower(text)), key -> new Use());
        use.weight++;
        return use;
    }

    private Use add(Kind kind, String text, String spelling, Part part) {
        return add(kind, text, spelling, part.weight, part.isHeading());
    }

    private Use add(Kind kind, String text, String spelling, double weight, boolean heading) {
        Use use = all.computeIfAbsent(new Trait(kind, text), key -> new Use());
        use.weight += weight;
        use.heading |= heading;
        if (use.spelling.isEmpty() || !heading) {
            use.spelling = spelling;
        }
        return use;
    }

    /** A word or two of a text. */
    private record Token(String stem, String spelling, int start) {

        boolean isPair() {
            return stem.indexOf(' ') >= 0;
        }

        /** {@return the place of the last character} */
        int end() {
            return start + spelling.length() - 1;
        }

        Kind kind() {
            return isPair() ? Kind.PAIR : Kind.WORD;
        }

        /** Rules out half a pair, whose other half was a filler word, numbers and times, and words like "don't". */
        boolean isUsable() {
            return !stem.startsWith(" ")
                    && !stem.endsWith(" ")
                    && Stream.of(stem.split(" "))
                            .allMatch(word -> word.chars().anyMatch(Character::isLetter) && word.indexOf('\'') < 0)
                    && (!isPair() || PHRASE.matcher(spelling).matches());
        }
    }

    private List<Token> tokens(String text) {
        Stream.Builder<Token> all = Stream.builder();
        try (TokenStream tokens = EpisodeAnalyzer.of(language).tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String spelling = text.substring(place.startOffset(), place.endOffset());
                all.add(new Token(term.toString(), spelling, place.startOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.build().filter(Token::isUsable).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
