package io.podcatalog.transcript;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a moment of an episode: {@code 12:34}, {@code 1:02:03.400}, {@code 01:02:03,400} or seconds. */
final class Moment {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):([0-5]?\\d)(?:[.,](\\d{1,9}))?");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,20})?");

    private static final Duration LATEST = Duration.ofDays(7);

    private Moment() {}

    /** {@return the moment, or null if the text is not one, or if it is more than 7 days} */
    static @Nullable Duration parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String moment = text.strip();
        if (SECONDS.matcher(moment).matches()) {
            return ofSeconds(Double.parseDouble(moment));
        }
        Matcher clock = CLOCK.matcher(moment);
        if (!clock.matches()) {
            return null;
        }
        String fraction = clock.group(4);
        double seconds = number(clock.group(1)) * 3600
                + number(clock.group(2)) * 60
                + number(clock.group(3))
                + (fraction == null ? 0 : Double.parseDouble("0." + fraction));
        return ofSeconds(seconds);
    }

    static @Nullable Duration ofSeconds(double seconds) {
        return seconds >= 0 && seconds <= LATEST.toSeconds() ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
