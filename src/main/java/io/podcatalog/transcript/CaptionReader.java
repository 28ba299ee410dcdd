package io.podcatalog.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the captions of WebVTT (W3C) and SubRip. In both, a line of two times stands above the words. Only these lines
 * separate captions, because many files have no empty lines between them, or have empty lines everywhere.
 */
final class CaptionReader {

    /** Some translation programs put spaces into times, and some editors a colon before the milliseconds. */
    private static final String TIME = "\\d{1,4}+(?:\\h*+[:.,]\\h*+\\d{1,9}+){1,3}+";

    private static final String ARROW = "(?:[-–—](?:\\h?[-–—]){0,2}\\h?(?:>|&gt;)|[→⟶])";
    private static final Pattern TIMES = Pattern.compile(
            "[\\h\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]*+(" + TIME + ")\\h*+" + ARROW + "\\h*+(?:" + TIME + "(.*+))?+");

    /** WebVTT ignores what follows such a line. */
    private static final Pattern BROKEN_TIMES = Pattern.compile("\\h*+[\\d:.,]{4,20}+\\h*+-->.*");

    /** Settings of WebVTT and coordinates of SubRip, behind the times. */
    private static final Pattern SETTINGS = Pattern.compile("(?:\\h++[A-Za-z][A-Za-z0-9]{0,19}:\\S++)*+\\h*+");

    private static final Pattern COMMENT = Pattern.compile("(?i:WEBVTT)(?:\\h.*)?|NOTE(?:\\h.*)?|(?:STYLE|REGION)\\h*");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,9}");
    private static final Pattern COLON_FRACTION = Pattern.compile("^(\\d+:\\d+:\\d+):");

    private final boolean vtt;
    private final List<Caption> captions = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Duration start = Duration.ZERO;
    private boolean begun;
    private boolean ignored;
    private boolean comment;
    private boolean numbered;
    private boolean numberedApart;

    private CaptionReader(boolean vtt) {
        this.vtt = vtt;
        this.ignored = vtt;
    }

    static boolean isVtt(String text) {
        return text.regionMatches(true, 0, "WEBVTT", 0, 6);
    }

    static boolean isTimes(String line) {
        return TIMES.matcher(line).matches();
    }

    static List<Caption> read(String text) {
        CaptionReader reader = new CaptionReader(isVtt(text));
        withoutDoubledLineEnds(text.lines().toList()).forEach(reader::add);
        reader.close();
        return reader.captions;
    }

    /** Where each line end is doubled, no line follows another directly. */
    private static List<String> withoutDoubledLineEnds(List<String> lines) {
        List<String> single = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean afterWords = i > 0 && !lines.get(i - 1).isBlank();
            if (afterWords && !lines.get(i).isBlank()) {
                return lines;
            }
            if (!afterWords) {
                single.add(lines.get(i));
            }
        }
        return single;
    }

    private void add(String line) {
        Matcher times = TIMES.matcher(line);
        if (times.matches()) {
            begin(times.group(1), times.group(2));
        } else if (vtt && BROKEN_TIMES.matcher(line).matches()) {
            begin("", null);
        } else if (vtt && opensBlock() && COMMENT.matcher(line).matches()) {
            comment = true;
        } else if (line.isBlank()) {
            comment = false;
            lines.add("");
        } else if (!comment) {
            lines.add(line);
        }
    }

    private boolean opensBlock() {
        return lines.isEmpty() && !begun
                || !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
    }

    private void begin(String time, @Nullable String rest) {
        removeHeading();
        close();
        Duration moment = moment(time);
        ignored = vtt && moment == null;
        start = moment == null ? start : moment;
        begun = true;
        comment = false;
        if (rest != null && !SETTINGS.matcher(rest).matches()) {
            lines.add(rest);
        }
    }

    private static @Nullable Duration moment(String time) {
        String compact = time.replaceAll("\\h", "");
        return Moment.parse(COLON_FRACTION.matcher(compact).replaceFirst("$1."));
    }

    /** Removes the number of SubRip or the identifier of WebVTT above a line of times. */
    private void removeHeading() {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isEmpty()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        boolean apart = last < lines.size() - 1;
        boolean ownBlock = last > 0 && lines.get(last - 1).isEmpty();
        boolean number = NUMBER.matcher(lines.get(last).strip()).matches();
        if (!begun) {
            numbered = number;
            numberedApart = number && apart;
        }
        if (number ? (numbered || ownBlock) && (numberedApart || !apart) : vtt && ownBlock && !apart) {
            lines.remove(last);
        }
    }

    private void close() {
        List<String> words =
                lines.stream().filter(Predicate.not(String::isEmpty)).toList();
        if (!ignored && !words.isEmpty()) {
            captions.add(new Caption(start, words));
        }
        lines.clear();
    }
}
