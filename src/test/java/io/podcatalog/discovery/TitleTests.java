package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(title.whole()).isEqualTo(whole);
        assertThat(title.part()).isEqualTo(part);
        assertThat(title.series()).contains(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Book club #4: Accelerate; Book club; 4",
                "Book club 5 | Team Topologies; Book club; 5",
                "12: Field notes - The harbor; Field notes; ",
            })
    void findsASeries(String text, String series, Integer place) {
        Title title = title(text);
        assertThat(title.series()).containsExactly(series);
        assertThat(title.place()).isEqualTo(place);
        assertThat(title.part()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Why it is down", "Part of the plan", "24/7 on call", "Episode 12: Caches", "#12 - Caches", ""})
    void findsNoSeriesInOtherTitles(String text) {
        assertThat(title(text).series()).isEmpty();
        assertThat(title(text).whole()).isNull();
    }

    @Test
    void readsEveryNumeralUpToThirtyNine() {
        String[] tens = {"", "X", "XX", "XXX"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        for (int part = 1; part < 40; part++) {
            String numeral = tens[part / 10] + ones[part % 10];
            assertThat(title("The long way home, Part " + numeral).part())
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
        assertThat(title("The long way home, Part " + numeral).part()).isNull();
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
        assertThat(title.place()).isIn(null, 1);
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

    @Test
    void recognizesARerunByItsMark() {
        assertThat(title("Rerun: Chaos engineering").rerun()).isTrue();
        assertThat(title("Ep 200: Chaos engineering [rebroadcast]").bare()).isEqualTo("chaos engineering");
        assertThat(title("Chaos engineering").rerun()).isFalse();
    }

    private static Title title(String text) {
        Episodes episodes = new Episodes();
        return Title.of(episodes.get(episodes.add(text, "")));
    }
}
