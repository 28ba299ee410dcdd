package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
            20240507T093000Z                   | 2024-05-07T09:30:00Z
            20240507T093000+0200               | 2024-05-07T07:30:00Z
            May 7, 2024 9:30 PM EST            | 2024-05-08T02:30:00Z
            May 7, 2024 at 9:30 PM EST         | 2024-05-08T02:30:00Z
            Tue May  7 09:30:00 UTC 2024       | 2024-05-07T09:30:00Z
            """)
    void readsOtherWaysToWriteADate(String text, Instant expected) {
        assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sat May 16 2020 09:00:57 GMT+0000 (Coordinated Universal Time)     | 2020-05-16T09:00:57Z
            Sat May 16 2020 23:30:00 GMT-0700 (Pacific Daylight Time)          | 2020-05-17T06:30:00Z
            Sat May 16 2020 09:00:57 GMT+0200 (Mitteleuropäische Sommerzeit)   | 2020-05-16T07:00:57Z
            Sat May 16 2020 09:00:57 GMT+0545 (+0545)                          | 2020-05-16T03:15:57Z
            Sat May 16 2020 09:00:57 GMT+0530                                  | 2020-05-16T03:30:57Z
            Sat May 16 2020 09:00:57 GMT                                       | 2020-05-16T09:00:57Z
            Sat May 16 2020 09:00:57 (EST)                                     | 2020-05-16T14:00:57Z
            Sat May 16 2020                                                    | 2020-05-16T00:00:00Z
            Sat, 16 May 2020 09:00:57 GMT                                      | 2020-05-16T09:00:57Z
            """)
    void readsTheDatesThatJavaScriptPrints(String text, Instant expected) {
        assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 09 May 2024 22:30:00 -0500 EST            | 2024-05-10T03:30:00Z
            Thu, 09 May 2024 22:30:00 -0400 EST            | 2024-05-10T02:30:00Z
            Thu, 09 May 2024 22:30:00 EST -0500            | 2024-05-10T03:30:00Z
            Thu, 09 May 2024 22:30:00 +0000 GMT            | 2024-05-09T22:30:00Z
            Thu, 09 May 2024 22:30:00 -05:00 (EST)         | 2024-05-10T03:30:00Z
            Thu, 09 May 2024 22:30:00 GMT+0200 CEST        | 2024-05-09T20:30:00Z
            Thu, 09 May 2024 22:30:00 −0500                | 2024-05-10T03:30:00Z
            Thu, 09 May 2024 22:30:00 (CEST)               | 2024-05-09T20:30:00Z
            May 9, 2024 10:30 PM -0500 EST                 | 2024-05-10T03:30:00Z
            2024-05-09T22:30:00-05:00[America/New_York]    | 2024-05-10T03:30:00Z
            2024-05-09 22:30:00 +0200 CEST                 | 2024-05-09T20:30:00Z
            """)
    void prefersAnOffsetToTheNameOfAZone(String text, Instant expected) {
        assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Di, 12 Mär 2024 06:00:00 +0100                  | 2024-03-12T05:00:00Z
            DI., 12. MÄRZ 2024 06:00:00 +0100               | 2024-03-12T05:00:00Z
            12. Mrz. 2024                                   | 2024-03-12T00:00:00Z
            Mi, 01 Dez 2023 06:00:00 +0100                  | 2023-12-01T05:00:00Z
            3. Jänner 2024                                  | 2024-01-03T00:00:00Z
            mar., 07 mai 2024 06:00:00 +0200                | 2024-05-07T04:00:00Z
            jeu., 1er févr. 2024 06:00:00 +0100             | 2024-02-01T05:00:00Z
            mer 15 août 2023 à 06:30                        | 2023-08-15T06:30:00Z
            MER 15 AOUT 2023 06:30                          | 2023-08-15T06:30:00Z
            Sun, 02 juil. 2023 06:00:00 GMT                 | 2023-07-02T06:00:00Z
            mié, 03 ene 2024 06:00:00 GMT                   | 2024-01-03T06:00:00Z
            martes, 7 de mayo de 2024 06:00                 | 2024-05-07T06:00:00Z
            mayo 7, 2024                                    | 2024-05-07T00:00:00Z
            gio, 09 mag 2024 06:00:00 +0200                 | 2024-05-09T04:00:00Z
            1º gennaio 2024                                 | 2024-01-01T00:00:00Z
            terça-feira, 7 de maio de 2024 06:00            | 2024-05-07T06:00:00Z
            ter, 06 fev 2024 06:00:00 -0300                 | 2024-02-06T09:00:00Z
            di, 12 mrt. 2024 06:00:00 +0100                 | 2024-03-12T05:00:00Z
            vrijdag 3 mei 2024 06:00                        | 2024-05-03T06:00:00Z
            śr., 15 paź 2023 06:00:00 +0200                 | 2023-10-15T04:00:00Z
            7 maja 2024 r., 06:00                           | 2024-05-07T06:00:00Z
            PIĄTEK, 1 WRZEŚNIA 2023                         | 2023-09-01T00:00:00Z
            1 wrzesień 2023                                 | 2023-09-01T00:00:00Z
            пн, 1 февр. 2016 12:00:00 +0200                 | 2016-02-01T10:00:00Z
            Вт, 07 Мая 2024 06:00:00 +0300                  | 2024-05-07T03:00:00Z
            7 май 2024                                      | 2024-05-07T00:00:00Z
            суббота, 4 ноября 2023 г., 06:00                | 2023-11-04T06:00:00Z
            Сб, 4 НОЯ 2023 06:00:00 +0300                   | 2023-11-04T03:00:00Z
            """)
    void readsMonthsInSeveralLanguages(String text, Instant expected) {
        assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt", "nl", "pl", "ru", "en"})
    void readsEveryMonthAsJavaPrintsIt(String language) {
        for (String form : List.of("EEE, dd MMM yyyy", "EEEE, d. MMMM yyyy", "EE dd LLLL yyyy", "dd-LLL-yyyy")) {
            DateTimeFormatter printed = DateTimeFormatter.ofPattern(form, Locale.forLanguageTag(language));
            for (LocalDate day = LocalDate.of(2023, 1, 3); day.getYear() == 2023; day = day.plusMonths(1)) {
                String text = day.format(printed);
                for (String variant : List.of(text, text.toUpperCase(Locale.ROOT), text.replace(".", ""))) {
                    assertThat(FeedDates.parse(variant, NOW))
                            .as(variant)
                            .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Tue, 31 Feb 2024 10:00:00 GMT",
                "Tue, 07 Ma 2024 10:00:00 GMT",
                "Tue, 07 Jui 2024 10:00:00 GMT",
                "Tue, 07 Maybe 2024 10:00:00 GMT",
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
