package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeOutline;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialOrderTests {

    /** Each word is an episode, oldest first: season and number, or a name without them. */
    @ParameterizedTest
    @CsvSource({
        "1/1 1/2 1/3, 1/1 1/2 1/3",
        "1/3 1/1 1/2, 1/1 1/2 1/3",
        "2/1 1/2 1/1, 1/1 1/2 2/1",
        "315.5 316 315, 315 315.5 316",
        "10 9 2, 2 9 10",
        "trailer 2 1 bonus 3, trailer 1 2 bonus 3",
        "a b c, a b c",
        "1 2 1 2, 1 2 1 2"
    })
    void putsNumberedEpisodesInTheOrderOfTheirNumbers(String oldestFirst, String expected) {
        List<String> words = List.of(oldestFirst.split(" "));
        List<EpisodeOutline> episodes = new ArrayList<>(Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> episode(i, words.get(i)))
                .toList());
        SerialOrder.apply(episodes);
        assertThat(episodes.stream()
                        .map(episode -> words.get((int) episode.id()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static EpisodeOutline episode(int id, String word) {
        boolean isNumbered = Character.isDigit(word.charAt(0));
        Integer season = word.contains("/") ? Integer.valueOf(word.replaceFirst("/.*", "")) : null;
        BigDecimal number = isNumbered ? new BigDecimal(word.replaceFirst(".*/", "")) : null;
        return new EpisodeOutline(id, YearMonth.of(2024, 1), null, season, null, number, null, Set.of());
    }
}
