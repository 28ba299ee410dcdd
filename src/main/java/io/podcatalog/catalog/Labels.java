package io.podcatalog.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write dates, lengths and sizes. */
public final class Labels {

    /** In UTC: the same page for everybody, and the day that most publishers mean. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    private Labels() {}

    /** {@return such as May 3, 2024} */
    public static @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : DATE.format(instant);
    }

    /** {@return such as 1 h 2 min, 53 min or 28 s; minutes are rounded} */
    public static @Nullable String duration(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        if (duration.toSeconds() < 60) {
            return duration.toSeconds() + " s";
        }
        long minutes = duration.plusSeconds(30).toMinutes();
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** {@return such as 1:02:03 or 12:34, the way a player shows a moment} */
    public static String moment(Duration moment) {
        long hours = moment.toHours();
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, moment.toMinutesPart(), moment.toSecondsPart())
                : "%d:%02d".formatted(moment.toMinutes(), moment.toSecondsPart());
    }

    /** {@return the English name of a language, such as German, or nothing for one without a name} */
    public static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(Locale.US);
        return name.isEmpty() || name.equals(locale.getLanguage()) ? null : name;
    }

    /** {@return such as 1 episode or 1,234 episodes} */
    public static String count(long number, String one, String many) {
        return String.format(Locale.US, "%,d %s", number, number == 1 ? one : many);
    }

    /** {@return such as 41.2 MB, in units of 1,000 as file managers and publishers count} */
    public static @Nullable String size(@Nullable Long bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1000.0)) + " kB";
        }
        return String.format(Locale.US, "%.1f MB", bytes / 1_000_000.0);
    }
}
