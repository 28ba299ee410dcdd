package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line that looks like a time, with the signs that tell whether it is a moment of the episode.
 *
 * @param seconds the time it shows, from the beginning of the episode
 * @param hasHours whether it has hours, as 1:02:03
 * @param isPadded whether it begins with a zero, as 02:15 and 00:42:00; ratios, scores, verses and most lengths don't
 * @param isSquare whether it is in square brackets
 * @param isNamed whether a word or sign before it announces a moment
 */
record NoteTime(
        NoteLine line,
        int start,
        int end,
        long seconds,
        Place place,
        boolean hasHours,
        boolean isPadded,
        boolean isSquare,
        boolean isNamed) {

    /** Its position in the line. The first that applies counts. */
    enum Place {
        LEADING,
        BRACKETED,
        TRAILING,
        AMONG_WORDS
    }

    /** In characters: the length of the text to examine on either side of a time. */
    private static final int CONTEXT = 40;

    private static final Pattern TIME = Pattern.compile("(?<![\\p{Lu}\\p{Ll}\\p{Lt}\\p{N}_:：/\\\\=#?&%+$€£])"
            + "(?<!\\p{N}[.,'’-])(?:(\\d{1,2})[:：]([0-5]\\d)|(\\d{1,3}))[:：]([0-5]\\d)(?:\\.\\d{3})?"
            + "(?![\\p{Ll}\\p{N}_%])(?![:：.,/]\\d)(?![-–]\\d{1,3}(?![\\d:：]))");

    /** The end of a range, as in 0:00–2:15, is not a moment to start at. */
    static final Pattern UNTIL = Pattern.compile(
            "\\s?(?:\\p{Pd}|−|~|to|until|till|bis|à)\\s?\\d{1,3}(?:[:：][0-5]\\d){1,2}(?:\\.\\d{3})?(?![\\d:：])");

    private static final Pattern CLOCK_AFTER = Pattern.compile("^\\s?\\(?(?:am|pm|AM|PM|[aApP]\\.\\s?[mM]|[Uu]hr|UHR|"
            + "[Oo]['’]?[Cc]lock|h|hrs?|Z|UTC|GMT|[ECMP][SD]?T|CES?T|WES?T|EES?T|BST|IST|MSK|JST|AE[SD]?T)(?!\\p{L})");
    private static final Pattern DATE_BEFORE = Pattern.compile(
            "(?:(?<!\\d)(?:19|20)\\d\\d|\\d[./-]\\d{1,2}[./-](?:\\d{2,4})?)[,;]?(?:\\s(?:at|um|à|@|\\p{Pd}))?\\s$");
    private static final Pattern LENGTH_BEFORE = Pattern.compile(
            "(?i)\\b(?:duration|length|run(?:ning)? ?time|dauer|länge|laufzeit|dur[ée]e|duraci[óo]n|duur)\\s?[:=]?\\s?$");
    private static final Pattern LENGTH_AFTER = Pattern.compile("^\\s?(?:min|mins|minutes|minuten|Min\\.|sec|std)\\b");

    private static final String DECORATION = "[\\s\\p{P}\\p{S}\\p{M}\\p{Cf}]*";
    static final Pattern BULLET =
            Pattern.compile("^" + DECORATION + "(?:\\d{1,3}(?:\\.\\d{1,3})?[.):]?\\s" + DECORATION + ")?$");
    private static final Pattern LABEL = Pattern.compile("[:|\\p{Pd}]\\s?[(\\[]?$");
    private static final Pattern NOTHING = Pattern.compile("^" + DECORATION + "$");
    private static final Pattern OPENING = Pattern.compile("\\p{Ps}\\s?$");
    private static final Pattern CLOSING = Pattern.compile("^\\s?\\p{Pe}");
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:@|\\b(?:time ?stamps?:?|time ?codes?:?|minute|min\\.?|minuto))\\s?$");
    private static final Pattern PREPOSITION =
            Pattern.compile("(?i)\\b(?:at|from|around|approximately|about|ab|bei|um|ca\\.|circa)\\s$");

    /** {@return the times in {@code line} that are not clearly a time of day, a part of a date or a length} */
    static List<NoteTime> in(NoteLine line) {
        List<NoteTime> times = new ArrayList<>();
        String text = line.text();
        Matcher time = TIME.matcher(text);
        Matcher until = UNTIL.matcher(text);
        int from = 0;
        while (time.find(from)) {
            until.region(time.end(), text.length());
            from = until.lookingAt() ? until.end() : time.end();
            String before = text.substring(Math.max(0, time.start() - CONTEXT), time.start());
            String after = text.substring(from, Math.min(text.length(), from + CONTEXT));
            if (line.isPlain(time.start(), time.end()) && !isSomethingElse(time, before, after)) {
                times.add(of(line, time, before, after));
            }
        }
        return times;
    }

    /** {@return whether it can also be a time of day: below 24:00, and a multiple of five as most of those are} */
    boolean isLikeClock() {
        return !hasHours && seconds % 5 == 0 && seconds < 24 * 60;
    }

    /** {@return whether it is padded and below 01:00; scores and verses are never so, lengths of songs hardly ever} */
    boolean isInFirstMinute() {
        return isPadded && seconds < 60;
    }

    /** {@return whether a list of chapters may begin with it; scores, verses and opening hours begin differently} */
    boolean isOpening() {
        return seconds < 60 || seconds <= 300 && (isPadded || hasHours);
    }

    private static boolean isSomethingElse(Matcher time, String before, String after) {
        String first = time.group(1) != null ? time.group(1) : time.group(3);
        boolean isOfDay =
                Integer.parseInt(first) <= 24 && CLOCK_AFTER.matcher(after).find();
        return isOfDay
                || DATE_BEFORE.matcher(before).find()
                || LENGTH_BEFORE.matcher(before).find()
                || LENGTH_AFTER.matcher(after).find();
    }

    private static NoteTime of(NoteLine line, Matcher time, String before, String after) {
        boolean hasHours = time.group(1) != null;
        long minutes = hasHours
                ? Long.parseLong(time.group(1)) * 60 + Long.parseLong(time.group(2))
                : Long.parseLong(time.group(3));
        long seconds = minutes * 60 + Long.parseLong(time.group(4));
        boolean isPadded = time.group().matches("0\\d.*");
        boolean isBracketed =
                OPENING.matcher(before).find() && CLOSING.matcher(after).find();
        boolean isLast = after.length() < CONTEXT && NOTHING.matcher(after).find();
        boolean isLeading = before.length() < CONTEXT && BULLET.matcher(before).find()
                || seconds == 0 && !isLast && LABEL.matcher(before).find();
        Place place =
                isLeading ? Place.LEADING : isBracketed ? Place.BRACKETED : isLast ? Place.TRAILING : Place.AMONG_WORDS;
        boolean isNamed = NAME.matcher(before).find()
                || isPadded && PREPOSITION.matcher(before).find();
        boolean isSquare = isBracketed && before.stripTrailing().endsWith("[");
        return new NoteTime(line, time.start(), time.end(), seconds, place, hasHours, isPadded, isSquare, isNamed);
    }
}
