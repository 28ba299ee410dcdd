package io.podcatalog.notes;

import io.podcatalog.podcast.Chapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The chapters that the notes of an episode list, for episodes whose publisher made no chapters. {@link NoteTimes} has
 * decided which times are moments; a publisher who links the times of a list, such as to a video of the episode, leaves
 * no doubt either. They become chapters where they form a list, each with a title beside it. Moments within sentences
 * do not.
 */
public final class NoteChapters {

    /** Two times are hardly a list: many notes name the start of the talk and one more moment. */
    private static final int FEWEST = 3;

    private static final int MOST = 1000;

    /** In characters. Longer text before a time is a sentence that mentions it, not a title. */
    private static final int LONGEST_LABEL = 100;

    /** In characters, for titles. A paragraph after a time is cut. */
    private static final int LONGEST_TITLE = 150;

    private static final Pattern SEPARATORS_BEFORE =
            Pattern.compile("^(?:[\\s\\p{Z}\\p{Cf}\\p{Pd}:：|•‣▪●◦⁃·∙,;)\\]}>›»~=→►▶▸➡✅✔★☆*_/−]|\\p{M}|\\.(?=\\s))+");
    private static final Pattern SEPARATORS_AFTER =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}:：|•·,;(\\[{<‹«~=→►▶@*_/−]+$");
    private static final Pattern OPENING = Pattern.compile("[(\\[{（【]\\s*$");
    private static final Pattern LABEL = Pattern.compile("[:：|\\p{Pd}]\\s*$");

    private static final Pattern LINKED_TIME =
            Pattern.compile("[:：][0-5]\\d(?:\\.\\d{3})?[\\s)\\]]*(?:</[a-z]{1,6}>)*</a>");

    private NoteChapters() {}

    private record Titled(long seconds, String title) {}

    /**
     * @param html cleaned notes, with their moments as links
     * @param length of the episode; no chapter begins after its end
     * @return three or more chapters in ascending order, or none
     */
    public static List<Chapter> of(@Nullable String html, @Nullable Duration length) {
        if (html == null || !hasMoments(html)) {
            return List.of();
        }
        Element body = ShowNotesPolicy.parse(html);
        List<Titled> after = new ArrayList<>();
        List<Titled> before = new ArrayList<>();
        List<NoteLine> lines = NoteLine.of(body);
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null, after, before);
        }
        if (length != null) {
            after.removeIf(chapter -> chapter.seconds >= length.toSeconds());
            before.removeIf(chapter -> chapter.seconds >= length.toSeconds());
        }
        List<Titled> one = longestRun(after);
        List<Titled> other = longestRun(before);
        List<Titled> longest = one.size() >= other.size() ? one : other;
        return longest.size() < FEWEST
                ? List.of()
                : longest.stream()
                        .limit(MOST)
                        .map(titled -> new Chapter(Duration.ofSeconds(titled.seconds), titled.title, null, null))
                        .toList();
    }

    /** A cheap check: most notes hold fewer moments. */
    private static boolean hasMoments(String html) {
        return LINKED_TIME.matcher(html).results().limit(FEWEST).count() == FEWEST;
    }

    /** A title stands after its time or before it, the same way for all times of a line. */
    private static void read(NoteLine line, @Nullable NoteLine next, List<Titled> after, List<Titled> before) {
        List<NoteLine.Moment> moments = line.moments();
        if (moments.isEmpty()) {
            return;
        }
        String text = line.text();
        List<String> between = new ArrayList<>();
        int from = 0;
        for (NoteLine.Moment moment : moments) {
            between.add(text.substring(from, moment.start()));
            from = endOfRange(text, moment.end());
        }
        between.add(text.substring(from));
        String first = NoteTime.BULLET.matcher(between.get(0)).find() ? null : title(between.get(0));
        String last = title(between.get(moments.size()));
        if (first == null && last == null && moments.size() == 1) {
            // The time has a line of its own, above the line of its title.
            String below = next == null || !next.moments().isEmpty() ? null : title(next.text());
            add(moments.get(0), below, after);
        } else if (first == null || last != null && isLabel(between.get(0))) {
            for (int i = 0; i < moments.size(); i++) {
                add(moments.get(i), title(between.get(i + 1)), after);
            }
        } else if (first.length() <= LONGEST_LABEL
                && (last == null || OPENING.matcher(between.get(0)).find())) {
            for (int i = 0; i < moments.size(); i++) {
                add(moments.get(i), title(between.get(i)), before);
            }
        }
    }

    private static boolean isLabel(String before) {
        return before.length() <= LONGEST_LABEL && LABEL.matcher(before).find();
    }

    private static void add(NoteLine.Moment moment, @Nullable String title, List<Titled> titled) {
        if (title != null) {
            titled.add(new Titled(moment.seconds(), title));
        }
    }

    private static int endOfRange(String text, int end) {
        Matcher until = NoteTime.UNTIL.matcher(text).region(end, text.length());
        return until.lookingAt() ? until.end() : end;
    }

    private static @Nullable String title(String text) {
        String begun = SEPARATORS_BEFORE.matcher(text).replaceFirst("");
        return PlainText.line(SEPARATORS_AFTER.matcher(begun).replaceFirst(""), LONGEST_TITLE);
    }

    /**
     * {@return the longest part whose times ascend} A text may hold several lists, such as one for each language. A
     * single time that is out of order within a list is a slip, and is left out.
     */
    private static List<Titled> longestRun(List<Titled> all) {
        List<Titled> longest = List.of();
        List<Titled> run = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long last = run.isEmpty() ? -1 : run.get(run.size() - 1).seconds;
            if (all.get(i).seconds > last) {
                run.add(all.get(i));
            } else if (all.get(i).seconds < last && (i + 1 == all.size() || all.get(i + 1).seconds <= last)) {
                longest = longer(longest, run);
                run = new ArrayList<>(List.of(all.get(i)));
            }
        }
        return longer(longest, run);
    }

    private static List<Titled> longer(List<Titled> one, List<Titled> other) {
        return other.size() > one.size() ? other : one;
    }
}
