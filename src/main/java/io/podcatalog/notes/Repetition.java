package io.podcatalog.notes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Tells what of a text a page already says. Only letters and digits count, because hosts change spaces, punctuation and
 * markup when they copy a text from one tag into another.
 */
final class Repetition {

    /** In characters, to bound the time: the search for a sentence reads the whole page. No honest text needs more. */
    private static final int MOST_READ = 100_000_000;

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
        words.append(letters(ADDRESS.matcher(text).replaceAll(" "))).append(' ');
        addressesIn(text).forEach(addresses::append);
    }

    /** {@return whether the page says all of {@code text}} */
    boolean has(String text) {
        return words.indexOf(letters(ADDRESS.matcher(text).replaceAll(" "))) >= 0
                && addressesIn(text).allMatch(address -> addresses.indexOf(address) >= 0);
    }

    private static Stream<String> addressesIn(String text) {
        return ADDRESS.matcher(text).results().map(address -> letters(address.group()));
    }

    /** {@return the sentences that the page does not say; all of them where it says less than half of the text} */
    List<String> missing(Element body) {
        List<String> all = sentences(body);
        if ((long) all.size() * words.length() > MOST_READ) {
            return all;
        }
        List<String> missing = all.stream().filter(sentence -> !has(sentence)).toList();
        return length(missing) * 2 > length(all) ? all : missing;
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
