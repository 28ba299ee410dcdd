package io.podcatalog.notes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Tells what of a text a page already says. Only letters and digits count, because hosts change spaces, punctuation and
 * markup when they copy a text from one tag into another.
 */
final class Repetition {

    /** WordPress ends an excerpt inside a sentence, with a link to the rest. */
    private static final Pattern EXCERPT_END = Pattern.compile(
            "(?iu)\\s*(?:…|\\.\\.\\.|»)\\s*[(\\[]?(?:continue reading|read more"
                    + "|weiterlesen|lire la suite|leggi tutto|seguir leyendo|lees verder|читать далее)(?!\\p{L}).{0,200}$");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder addresses = new StringBuilder();

    /** Adds a text that the page has, with the targets of its links. */
    void add(Element body) {
        add(body.text());
        body.select("a[href]").forEach(link -> addresses.append(letters(link.attr("href"))));
    }

    void add(String text) {
        words.append(wordsIn(text)).append(' ');
        addressesIn(text).forEach(addresses::append);
    }

    /** {@return whether the page says all of {@code text}} */
    boolean has(String text) {
        return missing(List.of(text)).isEmpty();
    }

    private static String wordsIn(String text) {
        return letters(ADDRESS.matcher(text).replaceAll(" "));
    }

    private static Stream<String> addressesIn(String text) {
        return ADDRESS.matcher(text).results().map(address -> letters(address.group()));
    }

    /** {@return the sentences that the page does not say; all of them where it says less than half of the text} */
    List<String> missing(List<String> sentences) {
        Set<String> said =
                Occurrences.of(sentences.stream().map(Repetition::wordsIn).toList(), words);
        Set<String> linked = Occurrences.of(
                sentences.stream().flatMap(Repetition::addressesIn).toList(), addresses);
        List<String> missing = sentences.stream()
                .filter(sentence -> !said.contains(wordsIn(sentence))
                        || !addressesIn(sentence).allMatch(linked::contains))
                .toList();
        return length(missing) * 2 > length(sentences) ? sentences : missing;
    }

    static List<String> sentences(Element body) {
        List<String> sentences = new ArrayList<>();
        for (NoteLine line : NoteLine.of(body)) {
            // Some hosts escape the markup of one tag once too often.
            String shown = ShowNotesPolicy.isMarkup(line.text())
                    ? Jsoup.parse(line.text()).text()
                    : line.text();
            String text = EXCERPT_END.matcher(PlainText.collapse(shown)).replaceFirst("");
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(text);
            int start = 0;
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                String sentence = text.substring(start, end).strip();
                if (!letters(sentence).isEmpty() && !Summary.isBoilerplate(sentence)) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
        return sentences;
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static int length(List<String> sentences) {
        return sentences.stream().mapToInt(String::length).sum();
    }
}
