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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as publishers write them: RFC 822 with common mistakes and in several languages, ISO 8601, US order (May
 * 7, 2024), and as JavaScript prints them. A date without a zone, or with an unknown zone, is read as UTC. The name of
 * the weekday is ignored.
 */
final class FeedDates {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** A wrong zone puts dates hours ahead. An episode dated further ahead would stay the newest until that day. */
    private static final Duration AHEAD = Duration.ofHours(48);

    /** With a word such as at, um or à before it. */
    private static final String TIME =
            "(?:\\p{L}{1,2} )?(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?"
                    + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?";

    private static final String WEEKDAY = "(?:\\p{L}+(?:-\\p{L}+)?[.,\\s]+)?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
    private static final String MONTH = "(?<month>\\p{L}{3,12})\\.?,?";

    /** The word between the parts of Spanish and Portuguese dates: 7 de mayo de 2024. */
    private static final String OF = "(?:del? )?";

    /** The word for year after a Polish or Russian date: 7 maja 2024 r. */
    private static final String YEAR_WORD = "(?: ?(?:г|r)(?!\\p{L})\\.?)?";

    private static final List<Pattern> FORMS = List.of(
            // Tue, 07 May 2024 09:30:00 +0200
            Pattern.compile("(?:\\p{L}+(?:-\\p{L}+)?[.,\\s]*)?" + DAY + "[\\s\\-]+" + OF + MONTH + "[\\s\\-]+" + OF
                    + "(?<year>\\d{4}|\\d{2})" + YEAR_WORD + "(?:[\\s,T]+" + TIME + ")?\\s*(?<zone>.*)"),
            // 2024-05-07T09:30:00+02:00
            Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})(?:[-/](?<day>\\d{1,2}))?(?:[T\\s]+" + TIME
                    + ")?\\s*(?<zone>.*)"),
            // May 7, 2024 9:30 AM EST; Tue May 07 2024 09:30:00 GMT+0200 (Central European Summer Time)
            Pattern.compile(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(?<year>\\d{4}),?(?:\\s*" + TIME
                    + ")?\\s*(?<zone>[A-Z]{1,5}(?![A-Za-z]).*|[+-]\\d.*|\\(.*|)"),
            // Tue May  7 09:30:00 UTC 2024
            Pattern.compile(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + TIME
                    + "\\s*(?<zone>[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d|)\\s*(?<year>\\d{4})"));

    /** 20240507T093000Z, the basic format of ISO 8601. */
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");

    /** A minus sign or a digit before it makes it a part of something else. */
    private static final Pattern OFFSET = Pattern.compile("(?<![-\\d])([+−-])(\\d{1,2}):?(\\d{2})?(?!\\d)");

    private static final Pattern ZONE_NAME = Pattern.compile("\\p{L}+");

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
        String extended = BASIC.matcher(text).replaceFirst("$1-$2-$3T$4:$5:$6");
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(extended);
            int month = date.matches() ? month(date.group("month")) : 0;
            if (month > 0) {
                return instant(date, month);
            }
        }
        return null;
    }

    private static @Nullable Instant instant(Matcher date, int month) {
        Integer offset = offset(date.group("zone"));
        if (offset == null) {
            return null;
        }
        try {
            int hour = hour(date);
            return LocalDateTime.of(
                            year(date.group("year")),
                            month,
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
        return MonthNames.number(text);
    }

    private static int hour(Matcher date) {
        int hour = number(date.group("hour"), 0);
        if (hour > 24) {
            throw new DateTimeException("no such hour");
        }
        String half = date.group("half");
        return half == null || hour > 12 ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /**
     * {@return minutes east of Greenwich, or null where the offset is impossible or belongs to a broken time} An offset
     * counts more than the name of a zone beside it.
     */
    private static @Nullable Integer offset(String text) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return null;
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = number(offset.group(3), 0);
            int east = hours * 60 + minutes;
            return hours > 18 || minutes > 59 ? null : offset.group(1).equals("+") ? east : Integer.valueOf(-east);
        }
        return ZONE_NAME
                .matcher(text.replace(".", ""))
                .results()
                .map(name -> ZONES.get(name.group().toUpperCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
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
