package io.podcatalog.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * A language: its filler words, and the stems of its words. To add one, write its line in {@link Grammars} and the file
 * of its words.
 */
public final class Language {

    static final List<Language> ALL = Grammars.ALL.stream().map(Language::new).toList();

    /** Hebrew and Arabic write short words such as "and" and "in" as the first letters of the next word. */
    private static final String PREFIXES = "ושהבלמכ" + "وفبلك";

    private static final String AND = "וو";

    public static final Language ENGLISH = ALL.get(0);

    /** Stems lose prefixes in Indonesian (and in Arabic, Hebrew and Persian), and elided articles in the other ones. */
    private static final Set<String> WITH_PREFIXES = Set.of("id", "ar", "he", "fa", "fr", "it", "ca");

    private final Grammar grammar;
    private final WordList words;
    private final Analyzer analyzer;
    private final Analyzer stems;

    private Language(Grammar grammar) {
        this.grammar = grammar;
        words = WordList.read(grammar.tag()).with(grammar.stopWords());
        analyzer = new LanguageAnalyzer(grammar, this::isFiller);
        stems = new StemAnalyzer(grammar);
    }

    /**
     * {@return the language of the text; English where nothing tells it}
     *
     * @param declared the tag of the language that a feed names. Feeds too often name a wrong one, so it only decides
     *     where the text is too short or ambiguous.
     */
    public static Language of(String text, @Nullable String declared) {
        return Detection.of(text, declared);
    }

    /** {@return the tag of the language (BCP 47), without a country} */
    public String tag() {
        return grammar.tag();
    }

    /** {@return whether the language writes all nouns with capitals, so that a capital alone marks no name} */
    public boolean capitalizesNouns() {
        return tag().equals("de");
    }

    /** {@return whether all words with one stem begin with its letters: no prefix is removed, and no elided article} */
    public boolean keepsBeginnings() {
        return !WITH_PREFIXES.contains(tag());
    }

    /** {@return whether the word, in its usual spelling in lower case, says nothing about the subject of a text} */
    public boolean isFiller(String word) {
        String plain = word.replace('’', '\'');
        return isListed(plain) || isPrefixed(plain) || isPair(plain);
    }

    /** {@return whether the word fits any show, so that nobody would name it as a subject} */
    public boolean isDull(String word) {
        return isFiller(word) || words.dull().contains(word);
    }

    /** {@return an analyzer that finds the stems of words, in lower case, without accents and filler words} */
    public Analyzer analyzer() {
        return analyzer;
    }

    /**
     * {@return all words of a text in a form that makes two forms of a word equal} A search compares them.
     */
    public List<Word> words(String text) {
        return Word.all(stems, text);
    }

    /** {@return the terms that a text must have one after the other, so that it has this word or phrase} */
    public List<String> terms(String phrase) {
        List<String> terms = new ArrayList<>();
        int end = 0;
        for (Word word : words(phrase)) {
            // The last character of a run is not the last one in longer runs.
            boolean last = word.end() == end && isRun(phrase.substring(word.start()));
            if (!last) {
                terms.add(word.term());
            }
            end = word.end();
        }
        return terms;
    }

    /** {@return whether the word is written in a script without gaps between words} */
    public static boolean isRun(String word) {
        return !word.isEmpty() && Characters.isRun(word.codePointAt(0));
    }

    /** {@return the language with this tag, as {@link #tag()} returns it} */
    public static Language tagged(String tag) {
        return ALL.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** {@return the words that are a sign that a text has this language} */
    Stream<String> signs() {
        return words.fillers().stream().filter(word -> !WordList.SHOWS.contains(word));
    }

    Set<Character.UnicodeScript> scripts() {
        return grammar.scripts();
    }

    private boolean isListed(String word) {
        return words.fillers().contains(word) || WordList.SHOWS.contains(word);
    }

    /** A filler word of two letters counts only after "and": "בעל" is an owner, and not "in" and "on". */
    private boolean isPrefixed(String word) {
        for (int end = 1; end <= 3 && end < word.length() && PREFIXES.indexOf(word.charAt(end - 1)) >= 0; end++) {
            boolean enough = word.length() - end > 2 || end == 1 && AND.indexOf(word.charAt(0)) >= 0;
            if (enough && isListed(word.substring(end))) {
                return true;
            }
        }
        return false;
    }

    /** A pair of Chinese or Japanese characters, one of which is a particle. */
    private boolean isPair(String word) {
        return word.length() == 2
                && grammar.scripts().contains(Character.UnicodeScript.HAN)
                && (isListed(word.substring(0, 1)) || isListed(word.substring(1)));
    }
}
