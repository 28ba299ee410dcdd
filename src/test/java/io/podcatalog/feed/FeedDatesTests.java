package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTests {

    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 07 May 2024 09:30:00 +0200          | 2024-05-07T07:30:00Z
            Tue, 07 May 2024 09:30:00 GMT            | 2024-05-07T09:30:00Z
            7 May 2024 09:30                         | 2024-05-07T09:30:00Z
            Tue,07 May 2024 9:30:5 EDT               | 2024-05-07T13:30:05Z
            Tuesday, 07 May 24 09:30:00 PST          | 2024-05-07T17:30:00Z
            Tue, 07-May-2024 09:30:00 +02:00         | 2024-05-07T07:30:00Z
            Tue, 7th May, 2024 09:30:00.250 +0000    | 2024-05-07T09:30:00Z
            Tue, 07 May 2024 24:00:00 GMT            | 2024-05-08T00:00:00Z
            Tue, 07 May 2024 23:59:60 GMT            | 2024-05-07T23:59:59Z
            Tue, 07 May 2024 12:15 AM UTC            | 2024-05-07T00:15:00Z
            Tue, 07 May 2024 09:30:00 GMT+1          | 2024-05-07T08:30:00Z
            Tue, 07 May 2024 09:30:00 +0000 (UTC)    | 2024-05-07T09:30:00Z
            Mar, 07 May 2024 09:30:00 CEST           | 2024-05-07T07:30:00Z
            Sun, 3 Sept 2023 10:00:00 +0530          | 2023-09-03T04:30:00Z
            3 September 2023                         | 2023-09-03T00:00:00Z
            Tue, 07 May 2024 09:30:00 Z              | 2024-05-07T09:30:00Z
            Tue, 07 May 2024 09:30:00 Nowhere        | 2024-05-07T09:30:00Z
            Sat, 31 Dec 99 10:00:00 GMT              | 1999-12-31T10:00:00Z
            """)
    void readsTheDatesOfRfc822AsPublishersWriteThem(String text, Instant expected) {
        assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-07T09:30:00Z               | 2024-05-07T09:30:00Z
            2024-05-07T09:30:00.123+02:00      | 2024-05-07T07:30:00Z
            2024-05-07 09:30                   | 2024-05-07T09:30:00Z
            2024/05/07                         | 2024-05-07T00:00:00Z
            2024-05                            | 2024-05-01T00:00:00Z
            May 7, 2024 9:30 PM EST            | 2024-05-08T02:30:00Z
            Tue May  7 09:30:00 UTC 2024       | 2024-05-07T09:30:00Z
            """)
    void readsOtherWaysToWriteADate(String text, Instant expected) {
        assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Tue, 31 Feb 2024 10:00:00 GMT",
                "Tue, 07 Mai 2024 10:00:00 GMT",
                "Tue, 07 May 2024 25:00:00 GMT",
                "Tue, 07 May 2024 10:61:00 GMT",
                "Tue, 07 May 2024 09:30:00 +2500",
                "Tue, 07 May 2024 09:30 30",
                "2024-13-01",
                "1715074200"
            })
    void readsNoDateFromOtherText(String text) {
        assertThat(FeedDates.parse(text, NOW)).isNull();
    }

    @Test
    void readsNoDateBefore1990OrMoreThanTwoDaysAhead() {
        assertThat(FeedDates.parse("Sun, 31 Dec 1989 23:59:59 GMT", NOW)).isNull();
        assertThat(FeedDates.parse("Mon, 01 Jan 1990 00:00:00 GMT", NOW)).isNotNull();
        assertThat(FeedDates.parse("2024-06-03T12:00:00Z", NOW)).isNotNull();
        assertThat(FeedDates.parse("2024-06-03T12:00:01Z", NOW)).isNull();
        assertThat(FeedDates.parse("Mon, 01 Jan 20226 00:00:00 GMT", NOW)).isNull();
    }
}
