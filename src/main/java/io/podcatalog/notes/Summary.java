package io.podcatalog.notes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The first meaningful words of a text: whole sentences where possible, at most 300 characters. */
final class Summary {

    /** In characters. A shorter summary hardly says anything. */
    static final int ENOUGH = 40;

    private static final int LONGEST = 300;
    private static final int SHORTEST_CUT = 80;

    private static final List<Set<String>> BLOCKS =
            List.of(Set.of("p"), Set.of("blockquote", "li", "h3", "h4", "h5", "h6", "td", "th", "pre"));

    /** http or www. Begins with one character class for speed: alternatives would be tried at every character. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)[hw](?:(?<=h)ttps?://|(?<=w)ww\\.)\\S+");

    private static final Pattern HEADING = Pattern.compile(".{1,60}:");
    private static final Pattern STRAY = Pattern.compile("^[\\s:;,.!?)\\]|•*·»>/\\p{Pd}]+");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:^|[\\s(])(?:\\p{Lu}\\p{L}{0,2}|vs|No|(?:\\p{L}\\.)+\\p{L})\\.\\s*$");

    /** A line that is only a label, or a label and a name: Timestamps: or Sponsor: Acme. */
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?:[\\p{L}'’]+ ){0,2}(?:sponsors?|time ?stamps?|time ?codes?"
                    + "|chapters?|links?|show ?notes|contact|credits|socials?|e-?mail|website|music|resources|references"
                    + "|kapitel(?:marken)?|werbung|zeitmarken|musik|chapitres|liens|capítulos|enlaces|тайм-?коды?|ссылки)"
                    + "\\s*[:：]?(?:(?<=[:：]).{0,60})?");

    /** In characters. Most lines are longer, and the pattern is slow. */
    private static final int LONGEST_LABEL = 160;

    /** A line of a list of times. */
    private static final Pattern TIME = Pattern.compile("[\\p{P}\\p{S}\\s]*\\d{1,3}[:：]\\d\\d(?!\\d)");

    /** What is left of a line without the title's letters. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:episode|ep|folge|part|teil|season|podcast|épisode|episodio|odcinek|aflevering|выпуск|\\d+)*");

    /** In characters, with spaces and punctuation marks. */
    private static final int LONGEST_NUMBER = 60;

    /** Texts that hosts add to every episode. */
    private static final Pattern BOILERPLATE = Pattern.compile("(?i)\\bad ?choices\\b|omnystudio\\.com/listener"
            + "|(?:acast|art19|simplecast|privacy\\.audacyinc|wnyc)\\.(?:com|org)/(?:privacy|policies)"
            + "|california privacy notice");

    /** Every match of {@link #BOILERPLATE} contains one of these. Most lines contain none, so it rarely runs. */
    private static final List<String> SIGNS =
            List.of("choices", "/listener", "/privacy", "/policies", "privacy notice");

    private static final Pattern BOILERPLATE_START =
            Pattern.compile("(?i)hosted (?:on|by) acast|see acast\\.com|privacy & opt-out|support this podcast\\b"
                    + "|send in a voice message|this episode is sponsored by\\b|become a member at\\b"
                    + "|advertising inquiries\\b"
                    + "|(?:please )?(?:e-?mail|mail|write(?: to)?|contact|text|message|tweet|follow|call) (?:us|me)\\b"
                    + ".{0,40}(?:\\bat\\b|\\bon\\b|@|:|https?)");

    private Summary() {}

    static @Nullable String of(Element body, @Nullable String title) {
        StringBuilder words = new StringBuilder();
        for (String line : lines(body)) {
            boolean isOpen = words.toString().endsWith(":");
            if (!isOpen && words.length() >= ENOUGH
                    || !words.isEmpty() && HEADING.matcher(line).matches()) {
                break;
            }
            if (saysSomething(line, title)) {
                words.append(words.isEmpty() ? "" : " ").append(line);
            }
        }
        String text = STRAY.matcher(PlainText.tidy(words.toString())).replaceFirst("");
        return text.isEmpty() ? null : shortened(text);
    }

    /** {@return the lines of the paragraphs, or of lists, tables and the like where there are no paragraphs} */
    static List<String> lines(Element body) {
        List<String> lines = new ArrayList<>();
        for (Set<String> blocks : BLOCKS) {
            for (Element block : body.children()) {
                if (blocks.contains(block.normalName())) {
                    lines.addAll(linesOf(block));
                }
            }
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return body.hasText() ? List.of(body.text()) : lines;
    }

    private static List<String> linesOf(Element block) {
        return block.wholeText()
                .lines()
                .map(PlainText::collapse)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean saysSomething(String line, @Nullable String title) {
        String words = ADDRESS.matcher(line).replaceAll("").strip();
        return words.chars().filter(Character::isLetterOrDigit).limit(3).count() == 3
                && !isTitle(line, title)
                && !(words.length() <= LONGEST_LABEL && LABEL.matcher(words).matches())
                && !TIME.matcher(line).lookingAt()
                && !isBoilerplate(line);
    }

    /** {@return whether the line is the title again, a part of it, or the title with the number of the episode} */
    private static boolean isTitle(String line, @Nullable String title) {
        if (title == null || line.length() > title.length() + LONGEST_NUMBER) {
            return false;
        }
        String name = Repetition.letters(title);
        String words = Repetition.letters(line);
        return !name.isEmpty()
                && (name.contains(words)
                        || NUMBER.matcher(words.replace(name, "")).matches());
    }

    static boolean isBoilerplate(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return BOILERPLATE_START.matcher(line).lookingAt()
                || SIGNS.stream().anyMatch(lower::contains)
                        && BOILERPLATE.matcher(line).find();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.preceding(LONGEST + 1);
        while (end > SHORTEST_CUT) {
            String sentence = text.substring(0, end);
            if (!ABBREVIATION.matcher(sentence).find()) {
                return sentence.strip();
            }
            end = sentences.previous();
        }
        return PlainText.cut(text, LONGEST);
    }
}
