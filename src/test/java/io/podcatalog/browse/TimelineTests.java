package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeOutline;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTests {

    private static final List<EpisodeOutline> THREE_YEARS = List.of(
            episode("2024-12-31T23:59:59Z", 20),
            episode("2024-02-01T00:00:00Z", 60),
            episode("2024-02-03T10:00:00Z", 30),
            episode("2022-01-01T00:00:00Z", 15));

    @Test
    void hasAColumnForEachYearFromTheFirstToTheLast() {
        Timeline timeline = timeline(THREE_YEARS, Map.of());

        assertThat(timeline.columns()).extracting(TimelineColumn::value).containsExactly("2022", "2023", "2024");
        assertThat(timeline.columns()).extracting(TimelineColumn::episodes).containsExactly(1, 0, 3);
        assertThat(timeline.columns())
                .extracting(TimelineColumn::path)
                .containsExactly("/p?year=2022#episodes", null, "/p?year=2024#episodes");
        assertThat(timeline.year()).isNull();
        assertThat(timeline.peak()).isEqualTo(2);
        assertThat(timeline.years()).isNull();
    }

    @Test
    void drawsABarForEachMonthThatHasEpisodes() {
        assertThat(timeline(THREE_YEARS, Map.of()).columns())
                .extracting(TimelineColumn::bars)
                .containsExactly("M1 48v-24", "", "M3 48v-48M23 48v-24");
    }

    @Test
    void knowsTheUsualLengths() {
        Timeline timeline = timeline(THREE_YEARS, Map.of());

        assertThat(timeline.columns())
                .extracting(TimelineColumn::length)
                .containsExactly(Duration.ofMinutes(15), null, Duration.ofMinutes(30));
        assertThat(timeline.shortest()).isEqualTo(Duration.ofMinutes(15));
        assertThat(timeline.longest()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void showsTheMonthsOfTheChosenYear() {
        Timeline timeline = timeline(THREE_YEARS, Map.of("year", "2024"));

        assertThat(timeline.columns()).hasSize(12).first().satisfies(january -> {
            assertThat(january.value()).isEqualTo("2024-01");
            assertThat(january.path()).isNull();
        });
        TimelineColumn february = timeline.columns().get(1);
        assertThat(february.value()).isEqualTo("2024-02");
        assertThat(february.path()).isEqualTo("/p?year=2024-02#episodes");
        assertThat(february.bars()).isEqualTo("M12 48v-48");
        assertThat(timeline.years()).isEqualTo("/p#episodes");
        assertThat(timeline.year()).isEqualTo(2024);
    }

    @Test
    void linksTheChosenMonthToItsYear() {
        Timeline timeline = timeline(THREE_YEARS, Map.of("year", "2024-02"));

        assertThat(timeline.columns())
                .filteredOn(TimelineColumn::chosen)
                .singleElement()
                .satisfies(february -> {
                    assertThat(february.value()).isEqualTo("2024-02");
                    assertThat(february.path()).isEqualTo("/p?year=2024#episodes");
                });
    }

    @Test
    void showsMonthsWhenAllEpisodesAreOfOneYear() {
        Timeline timeline = timeline(THREE_YEARS.subList(0, 3), Map.of());

        assertThat(timeline.columns())
                .extracting(TimelineColumn::value)
                .hasSize(11)
                .startsWith("2024-02", "2024-03");
        assertThat(timeline.years()).isNull();
    }

    @Test
    void isUselessForOneMonthOrNone() {
        assertThat(timeline(THREE_YEARS.subList(1, 3), Map.of()).isUseful()).isFalse();
        assertThat(timeline(List.of(), Map.of()).isUseful()).isFalse();
        assertThat(timeline(THREE_YEARS, Map.of()).isUseful()).isTrue();
    }

    @Test
    void countsTheEpisodesThatTheOtherFiltersSelect() {
        Timeline timeline = timeline(THREE_YEARS, Map.of("length", "short"));

        assertThat(timeline.columns()).extracting(TimelineColumn::episodes).containsExactly(1);
        assertThat(timeline.year()).isEqualTo(2022);
        assertThat(timeline.peak()).isEqualTo(1);
    }

    @Test
    void leavesOutEmptyYearsOfAnOldPodcast() {
        List<EpisodeOutline> archive = Stream.of("2024", "1990")
                .map(year -> episode(year + "-05-01T00:00:00Z", 10))
                .toList();

        assertThat(timeline(archive, Map.of()).columns())
                .extracting(TimelineColumn::value)
                .containsExactly("1990", "2024");
    }

    @Test
    void showsASingleEpisodeBesideAnyPeak() {
        List<EpisodeOutline> episodes = Stream.concat(
                        IntStream.range(0, 500).mapToObj(n -> episode("2024-05-01T00:00:00Z", 10)),
                        Stream.of(episode("2023-01-01T00:00:00Z", 10)))
                .toList();

        assertThat(timeline(episodes, Map.of()).columns().get(0).bars()).isEqualTo("M1 48v-2");
    }

    private static Timeline timeline(List<EpisodeOutline> episodes, Map<String, String> request) {
        return Timeline.of(Selection.of("/p", Order.NEWEST, request, episodes, List.of()), episodes);
    }

    private static EpisodeOutline episode(String listedAt, int minutes) {
        return new EpisodeOutline(
                0,
                YearMonth.parse(listedAt.substring(0, 7)),
                Duration.ofMinutes(minutes),
                null,
                null,
                null,
                null,
                Set.of());
    }
}
