package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The first hour, part 1; The first hour; 1",
                "The first hour (2/3); The first hour; 2",
                "#12: The first hour - Part Two; The first hour; 2",
                "Der Anfang, Teil 3: Das Ende; Der Anfang; 3",
                "Part 2: The first hour; The first hour; 2",
                "A long way home Pt. IV; A long way home; 4",
                "A long way home, Part XI; A long way home; 11",
                "A long way home, part xix; A long way home; 19",
                "A long way home, Part XXXVIII; A long way home; 38",
            })
    void findsAPartOfAWhole(String text, String whole, int part) {
        Title title = title(text);
        assertThat(title.series().whole()).isEqualTo(whole);
        assertThat(title.series().part().orElseThrow().number()).isEqualTo(part);
        assertThat(title.series().names()).contains(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Book club #4: Accelerate; Book club",
                "Book club 5 | Team Topologies; Book club",
                "12: Field notes - The harbor; Field notes",
                "S2, Field notes: The harbor; S2, Field notes",
            })
    void findsASeries(String text, String series) {
        Title title = title(text);
        assertThat(title.series().names()).containsExactly(series);
        assertThat(title.series().part()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why it is down",
                "Part of the plan",
                "24/7 on call",
                "Episode 12: Caches",
                "#12 - Caches",
                "Extra: Caches",
                "Bonus Episode 3 - Caches",
                "S2, Bonus: Caches",
                "Sonderfolge: Caches",
                "Rerun: Caches",
                ""
            })
    void findsNoSeriesInOtherTitles(String text) {
        assertThat(title(text).series().names()).isEmpty();
        assertThat(title(text).series().whole()).isEmpty();
    }

    @Test
    void readsEveryNumeralUpToThirtyNine() {
        String[] tens = {"", "X", "XX", "XXX"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        for (int part = 1; part < 40; part++) {
            String numeral = tens[part / 10] + ones[part % 10];
            assertThat(title("The long way home, Part " + numeral)
                            .series()
                            .part()
                            .orElseThrow()
                            .number())
                    .as(numeral)
                    .isEqualTo(part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IIII",
                "VX",
                "VV",
                "IVI",
                "IXX",
                "XXXX",
                "IIX",
                "XL",
                "MIX",
                "ı",
                "VIİ",
                "fıve",
                "",
                "S",
                "100",
                "12345",
                "20240115",
                "-1",
                "٣"
            })
    void findsNoPartInNonsense(String numeral) {
        assertThat(title("The long way home, Part " + numeral).series().part()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S01E202401151200",
                "S202401151200E1",
                "S99999999999E99999999999 Caches",
                "Episode 202401151200",
                "#99999999999999999999",
                "202401151200: Caches",
                "Caches 202401151200: the log",
                "Caches, part 202401151200",
                "Caches (202401151200/2)",
                "Caches (1/202401151200)",
                "Caches, part 1 of 202401151200",
                "S01E２０２４０１１５１２００"
            })
    void survivesNumbersOfAnyLength(String text) {
        Title title = title(text);
        assertThat(title.number()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "#57 Caches, 57",
        "Ep. 57: Caches, 57",
        "57 - Caches, 57",
        "S2E57 Caches, 57",
        "57 ways to cache, ",
        "Caches,"
    })
    void findsTheNumber(String text, Integer number) {
        assertThat(title(text).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LUP 42: Caches; lup42",
                "GAG07: Caches; gag7",
                "Episode 9: Caches | LUP 009; lup9",
                "TCP 4: Caches; tcp4",
                "Caches;",
                "2001: Caches;"
            })
    void findsTheCode(String text, String code) {
        assertThat(title(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rerun: Chaos engineering",
                "Ep 200: Chaos engineering [rebroadcast]",
                "Chaos Engineering (Ep. 200 Rebroadcast)",
                "Chaos Engineering (Rebroadcast )",
                "200. Chaos Engineering (Update)",
                "Encore of Episode 200: Chaos engineering",
                "Radio Replay: Chaos Engineering",
                "PLAYBACK (2015): Chaos engineering",
                "Wiederholung: Chaos engineering",
                "Chaos engineering (rediffusion)",
                "“Chaos engineering” (From the Archives)",
                "Throwback - Chaos engineering"
            })
    void recognizesARerunByItsMark(String text) {
        assertThat(title(text).rerun()).isTrue();
        assertThat(title(text).bare()).isEqualTo("chaos engineering");
        assertThat(title(text).numbers()).isEqualTo(title("Chaos engineering").numbers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Chaos engineering", "Best of breed", "A classic bug", "Update your kernel", "Repeat after me"})
    void takesNoOtherTitleForARerun(String text) {
        assertThat(title(text).rerun()).isFalse();
        assertThat(title(text).bare()).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    private static Title title(String text) {
        Episodes episodes = new Episodes();
        return Title.of(episodes.get(episodes.add(text, "")));
    }
}
