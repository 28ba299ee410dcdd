package io.podcatalog.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths and positions as publishers write them: 3754, 1:02:34, 62:34, PT1H2M34S, 62 min. */
final class FeedDurations {

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Pattern SECONDS = Pattern.compile("(?<seconds>\\d{1,9}(?:[.,]\\d+)?)");
    private static final Pattern COLONS = Pattern.compile(
            "(?:(?<hours>\\d{1,4})\\s*:\\s*)?(?<minutes>\\d{1,4})\\s*:\\s*(?<seconds>\\d{1,2}(?:[.,]\\d+)?)");
    private static final Pattern ISO_8601 =
            Pattern.compile("(?i)P(?=.)(?:(?<days>\\d{1,3})D)?T?(?:(?<hours>\\d{1,9})H)?(?:(?<minutes>\\d{1,9})M)?"
                    + "(?:(?<seconds>\\d{1,9}(?:\\.\\d+)?)S)?");
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?=.)(?:(?<hours>\\d{1,9})\\s*h(?:ours?|rs?|r)?\\.?[\\s,:]*)?"
                    + "(?:(?<minutes>\\d{1,9})\\s*m(?:in(?:ute)?s?)?\\.?[\\s,:]*)?"
                    + "(?:(?<seconds>\\d{1,9})\\s*s(?:ec(?:ond)?s?)?\\.?)?");

    /** 1,234 can mean 1234 seconds or 1.234 seconds, so it is not read at all. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    private FeedDurations() {}

    /** {@return the length in whole seconds, or null where the text holds none, zero, or more than seven days} */
    static @Nullable Duration parse(@Nullable String text) {
        Duration length = read(text, SECONDS, COLONS, ISO_8601, WORDS);
        if (length == null) {
            return null;
        }
        Duration seconds = Duration.ofSeconds(length.toSeconds());
        return seconds.isZero() || seconds.compareTo(LONGEST) > 0 ? null : seconds;
    }

    /** {@return a position from zero to seven days, to the millisecond, or null where the text holds none} */
    static @Nullable Duration parsePosition(@Nullable String text) {
        Duration position = read(text, SECONDS, COLONS);
        return position == null || position.compareTo(LONGEST) > 0 ? null : position;
    }

    private static @Nullable Duration read(@Nullable String text, Pattern... forms) {
        if (text == null
                || text.length() > 50
                || AMBIGUOUS.matcher(text.strip()).matches()) {
            return null;
        }
        for (Pattern form : forms) {
            Matcher length = form.matcher(text.strip());
            if (length.matches()) {
                return Duration.ofDays(part(length, "days"))
                        .plusHours(part(length, "hours"))
                        .plusMinutes(part(length, "minutes"))
                        .plusMillis(millis(length.group("seconds")));
            }
        }
        return null;
    }

    private static long part(Matcher length, String name) {
        String digits = length.pattern().pattern().contains("?<" + name + ">") ? length.group(name) : null;
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long millis(@Nullable String seconds) {
        return seconds == null
                ? 0
                : new BigDecimal(seconds.replace(',', '.'))
                        .movePointRight(3)
                        .setScale(0, RoundingMode.DOWN)
                        .longValue();
    }
}
