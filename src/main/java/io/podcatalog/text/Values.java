package io.podcatalog.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns moments into calendars for ICU, in UTC: the page is the same for everybody, with the day most publishers mean.
 */
final class Values {

    /** To be copied: a new calendar looks up the region of its locale, which is most of the time of writing a date. */
    private static final Calendar UTC = new GregorianCalendar(TimeZone.GMT_ZONE);

    private Values() {}

    static @Nullable Object[] of(@Nullable Object[] values) {
        return Stream.of(values).map(Values::of).toArray();
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof YearMonth month) {
            return of(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (value instanceof Instant moment) {
            Calendar calendar = (Calendar) UTC.clone();
            calendar.setTimeInMillis(moment.toEpochMilli());
            return calendar;
        }
        return value;
    }
}
