package io.podcatalog.podcast;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to play of an episode: from a moment, and perhaps up to another. The parameter {@code t} of a page has it as
 * {@code 754}, {@code 80.9}, {@code 12:34}, {@code 1:02:03}, {@code 1h2m3s}, or as two of these with a comma.
 *
 * @param end after the start; null to play on
 */
public record PlayRange(Duration start, @Nullable Duration end) {

    private static final String SECONDS = "(\\d{1,6}(?:\\.\\d{1,3})?)";
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):" + SECONDS);
    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:" + SECONDS + "s?)?", Pattern.CASE_INSENSITIVE);

    public static PlayRange from(Duration start) {
        return new PlayRange(start, null);
    }

    /** {@return what a value of {@code t} asks for, empty if that is unclear} An end that is not after the start is ignored. */
    public static Optional<PlayRange> parse(@Nullable String t) {
        if (t == null) {
            return Optional.empty();
        }
        String[] ends = t.split(",", 2);
        Duration end = ends.length > 1 ? moment(ends[1]) : null;
        // ",20" plays up to there from the beginning (W3C Media Fragments, 4.2.1).
        Duration start = ends[0].isEmpty() && end != null ? Duration.ZERO : moment(ends[0]);
        return Optional.ofNullable(start)
                .map(from -> new PlayRange(from, end != null && end.compareTo(from) > 0 ? end : null));
    }

    private static @Nullable Duration moment(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return duration(clock);
        }
        Matcher units = UNITS.matcher(text);
        return !text.isEmpty() && units.matches() ? duration(units) : null;
    }

    private static Duration duration(Matcher parts) {
        BigDecimal seconds = number(parts.group(3));
        return Duration.ofHours(number(parts.group(1)).longValue())
                .plusMinutes(number(parts.group(2)).longValue())
                .plusMillis(seconds.movePointRight(3).longValue());
    }

    private static BigDecimal number(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    /** {@return whether it is the whole episode from its beginning} */
    public boolean isWhole() {
        return start.isZero() && end == null;
    }

    /** {@return the seconds as in {@code 80.9} or {@code 80.9,100}} A rounded start could lie in the chapter before. */
    @Override
    public String toString() {
        return end == null ? seconds(start) : seconds(start) + "," + seconds(end);
    }

    public static String seconds(Duration moment) {
        return BigDecimal.valueOf(moment.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
