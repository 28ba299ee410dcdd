package io.podcatalog.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The time before or behind the name of a speaker, in a transcript without a format for it.
 *
 * @param text the words, after {@code Ada: } where the label has a name
 */
record TurnLabel(@Nullable Duration start, String text) {

    private static final String TIME = "(?<time>\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)";
    private static final String NAME =
            "(?<name>[\\p{Lu}\\p{Lt}\\p{Lo}][^\\s:\\[\\]()]{0,30}(?:\\h[^\\s:\\[\\]()]{1,30}){0,3})";

    private static final List<Pattern> LABELS = List.of(
            label("[\\[(]" + TIME + "[\\])]\\h*[-–—]?\\h*(?<name>)"),
            label(TIME + "\\h*[-–—]?\\h*" + NAME + ":\\h+"),
            label(NAME + ":\\h*[\\[(]" + TIME + "[\\])]"),
            label(NAME + "\\h*[\\[(]" + TIME + "[\\])]\\h*(?::|(?=\\n))"),
            label(NAME + "\\h{1,9}" + TIME + "\\h*(?=\\n)"));

    private static Pattern label(String label) {
        return Pattern.compile("\\h*" + label + "(?<words>.*)", Pattern.DOTALL);
    }

    static @Nullable Duration time(String line) {
        return of(line + "\n").start();
    }

    /** A wrapped line may begin or end with a time by chance. {@return whether times begin the turns of the text} */
    static boolean areIn(String text) {
        List<@Nullable Duration> times = text.lines()
                .filter(line -> !line.isBlank())
                .map(TurnLabel::time)
                .toList();
        List<Duration> labels = times.stream().filter(Objects::nonNull).toList();
        boolean ascending = IntStream.range(1, labels.size())
                .allMatch(i -> labels.get(i - 1).compareTo(labels.get(i)) <= 0);
        return ascending && (labels.size() > 1 || !labels.isEmpty() && times.get(0) != null);
    }

    static TurnLabel of(String text) {
        for (Pattern label : LABELS) {
            Matcher labeled = label.matcher(text);
            if (labeled.matches()) {
                String name = labeled.group("name");
                String words = labeled.group("words");
                Duration start = Moment.parse(labeled.group("time"));
                if (start != null) {
                    return new TurnLabel(start, name.isEmpty() ? words : name + ": " + words.strip());
                }
            }
        }
        return new TurnLabel(null, text);
    }
}
