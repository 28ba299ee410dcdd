package io.podcatalog.feed;

import io.podcatalog.notes.PlainText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as publishers write them: RFC 822 with common mistakes, ISO 8601, and US order (May 7, 2024). A date
 * without a zone, or with an unknown zone, is read as UTC. The name of the weekday is ignored.
 */
final class FeedDates {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** A wrong zone puts dates hours ahead. An episode dated further ahead would stay the newest until that day. */
    private static final Duration AHEAD = Duration.ofHours(48);

    private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?"
            + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?";
    private static final String WEEKDAY = "(?:\\p{L}+[.,\\s]+)?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?,?";

    private static final List<Pattern> FORMS = List.of(
            // Tue, 07 May 2024 09:30:00 +0200
            Pattern.compile("(?:\\p{L}+[.,\\s]*)?" + DAY + "[\\s\\-]+" + MONTH
                    + "[\\s\\-]+(?<year>\\d{4}|\\d{2})(?:[\\s,T]+" + TIME + ")?\\s*(?<zone>.*)"),
            // 2024-05-07T09:30:00+02:00
            Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})(?:[-/](?<day>\\d{1,2}))?(?:[T\\s]+" + TIME
                    + ")?\\s*(?<zone>.*)"),
            // May 7, 2024 9:30 AM EST
            Pattern.compile(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(?<year>\\d{4}),?(?:\\s*" + TIME
                    + ")?\\s*(?<zone>[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d|)"),
            // Tue May  7 09:30:00 UTC 2024
            Pattern.compile(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + TIME
                    + "\\s*(?<zone>[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d|)\\s*(?<year>\\d{4})"));

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern COMMENT = Pattern.compile("\\s*\\([^)]*\\)$");
    private static final Pattern OFFSET = Pattern.compile("(?i)(?:GMT|UTC|UT)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");

    /** Minutes east of Greenwich for each zone name, those of RFC 822 and others that feeds use. */
    private static final Map<String, Integer> ZONES = zones("UT UTC GMT Z WET:0 EST CDT:-300 EDT:-240 CST MDT:-360"
            + " MST PDT:-420 PST AKDT:-480 AKST:-540 HST:-600 BRT:-180 BST WEST CET MEZ MET:60 CEST MESZ MEST EET:120"
            + " EEST MSK:180 IST:330 SGT HKT AWST:480 JST KST:540 ACST:570 AEST:600 ACDT:630 AEDT:660 NZST:720"
            + " NZDT:780");

    private FeedDates() {}

    /** {@return the moment in {@code text}, or null where there is none between 1990 and 48 hours after {@code now}} */
    static @Nullable Instant parse(@Nullable String text, Instant now) {
        Instant date = text == null ? null : parse(PlainText.collapse(text));
        return date == null || date.isBefore(EARLIEST) || date.isAfter(now.plus(AHEAD)) ? null : date;
    }

    private static @Nullable Instant parse(String text) {
        if (text.length() > 100) {
            return null;
        }
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(text);
            if (date.matches() && month(date.group("month")) > 0) {
                return instant(date);
            }
        }
        return null;
    }

    private static @Nullable Instant instant(Matcher date) {
        Integer offset = offset(date.group("zone"));
        if (offset == null) {
            return null;
        }
        try {
            int hour = hour(date);
            return LocalDateTime.of(
                            year(date.group("year")),
                            month(date.group("month")),
                            number(date.group("day"), 1),
                            hour % 24,
                            number(date.group("minute"), 0),
                            Math.min(number(date.group("second"), 0), 59)) // reads a leap second as :59
                    .plusDays(hour / 24)
                    .minusMinutes(offset)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() > 2 ? year : year < 70 ? year + 2000 : year + 1900;
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String name = text.toLowerCase(Locale.ROOT).replace("sept", "sep");
        for (String month : MONTHS) {
            if (month.startsWith(name) || month.replace("sept", "sep").equals(name)) {
                return MONTHS.indexOf(month) + 1;
            }
        }
        return 0;
    }

    private static int hour(Matcher date) {
        int hour = number(date.group("hour"), 0);
        if (hour > 24) {
            throw new DateTimeException("no such hour");
        }
        String half = date.group("half");
        return half == null || hour > 12 ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /** {@return minutes east of Greenwich, or null where the offset is impossible or belongs to a broken time} */
    private static @Nullable Integer offset(String text) {
        String zone = COMMENT.matcher(text.strip()).replaceFirst("");
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = number(offset.group(3), 0);
            int east = hours > 18 || minutes > 59 ? Integer.MAX_VALUE : hours * 60 + minutes;
            return east == Integer.MAX_VALUE ? null : offset.group(1).equals("-") ? Integer.valueOf(-east) : east;
        }
        if (!zone.isEmpty() && Character.isDigit(zone.charAt(0))) {
            return null;
        }
        return ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT).replace(".", ""), 0);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static Map<String, Integer> zones(String table) {
        Map<String, Integer> zones = new HashMap<>();
        Matcher group = Pattern.compile("([A-Z ]+):(-?\\d+)").matcher(table);
        while (group.find()) {
            for (String name : group.group(1).strip().split(" ")) {
                zones.put(name, Integer.valueOf(group.group(2)));
            }
        }
        return zones;
    }
}
