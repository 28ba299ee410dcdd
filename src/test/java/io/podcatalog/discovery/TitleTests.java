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
            })
    void tellsAPartOfAWhole(String text, String whole, int part) {
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
    void tellsASeries(String text, String series, Integer place) {
        Title title = title(text);
        assertThat(title.series()).containsExactly(series);
        assertThat(title.place()).isEqualTo(place);
        assertThat(title.part()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Why it is down", "Part of the plan", "24/7 on call", "Episode 12: Caches", "#12 - Caches", ""})
    void takesOtherTitlesForNoSeries(String text) {
        assertThat(title(text).series()).isEmpty();
        assertThat(title(text).whole()).isNull();
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
    void tellsTheNumber(String text, Integer number) {
        assertThat(title(text).number()).isEqualTo(number);
    }

    @Test
    void knowsARerunByItsMark() {
        assertThat(title("Rerun: Chaos engineering").rerun()).isTrue();
        assertThat(title("Ep 200: Chaos engineering [rebroadcast]").bare()).isEqualTo("chaos engineering");
        assertThat(title("Chaos engineering").rerun()).isFalse();
    }

    private static Title title(String text) {
        Episodes episodes = new Episodes();
        return Title.of(episodes.get(episodes.add(text, "")));
    }
}
