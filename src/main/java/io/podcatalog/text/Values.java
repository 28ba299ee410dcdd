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

    private Values() {}

    static @Nullable Object[] of(@Nullable Object[] values) {
        return Stream.of(values).map(Values::of).toArray();
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof YearMonth month) {
            return of(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (value instanceof Instant moment) {
            Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
            calendar.setTimeInMillis(moment.toEpochMilli());
            return calendar;
        }
        return value;
    }
}
