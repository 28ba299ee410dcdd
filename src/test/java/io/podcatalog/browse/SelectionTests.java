package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.Feature;
import io.podcatalog.listing.Choices;
import io.podcatalog.listing.Choices.Choice;
import io.podcatalog.listing.LabelsTests;
import io.podcatalog.text.English;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTests {

    private static final PodcastChoices CHOICES = new PodcastChoices(English.MESSAGES, LabelsTests.LABELS);

    private static final Topic TOPIC = new Topic("café", "Café", 2);

    private static final List<EpisodeOutline> EPISODES = List.of(
            new EpisodeOutline(
                    3,
                    YearMonth.of(2024, 5),
                    Duration.ofMinutes(90),
                    2,
                    "West",
                    null,
                    null,
                    Set.of(Feature.TRANSCRIPT, Feature.CHAPTERS)),
            new EpisodeOutline(
                    2, YearMonth.of(2024, 1), Duration.ofMinutes(19), 2, null, null, null, Set.of(Feature.CHAPTERS)),
            new EpisodeOutline(1, YearMonth.of(2023, 12), null, 1, null, null, null, Set.of(Feature.CHAPTERS)));

    @ParameterizedTest
    @CsvSource({
        "year, 2024, 3 2",
        "year, 2024-05, 3",
        "year, 2023-12, 1",
        "season, 1, 1",
        "length, short, 2",
        "length, very-long, 3",
        "transcript, yes, 3",
        "chapters, yes, 3 2 1"
    })
    void filtersByThePropertiesOfEpisodes(String parameter, String value, String expected) {
        assertThat(ids(Map.of(parameter, value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2025",
        "year, 2024-06",
        "year, 02024",
        "year, x",
        "season, 01",
        "season, -1",
        "length, huge",
        "transcript, no",
        "video, yes",
        "topic, none",
        "sort, random",
        "other, 1"
    })
    void ignoresValuesThatNoEpisodeHas(String parameter, String value) {
        Selection selection = selection(Map.of(parameter, value));

        assertThat(selection.isPlain()).isTrue();
        assertThat(selection.path()).isEqualTo("/p");
    }

    @Test
    void hasOneAddressForEachSelection() {
        Selection selection =
                selection(Map.of("sort", "oldest", "topic", "café", "length", "short", "year", "2024", "junk", "1"));

        assertThat(selection.path()).isEqualTo("/p?year=2024&length=short&topic=caf%C3%A9&sort=oldest");
        assertThat(selection.with(Facet.YEAR, null).link())
                .isEqualTo("/p?length=short&topic=caf%C3%A9&sort=oldest#episodes");
        assertThat(selection.everything().path()).isEqualTo("/p?sort=oldest");
    }

    @Test
    void countsTheEpisodesOfEachChoice() {
        List<Choices> choices = CHOICES.of(selection(Map.of("year", "2024")), EPISODES, List.of(TOPIC));

        assertThat(choices).extracting(Choices::name).containsExactly("Sort", "Length", "Offers", "Topic");
        assertThat(choices.get(1).choices())
                .containsExactly(
                        new Choice("Up to 20 min", 1L, "/p?year=2024&length=short#episodes", false),
                        new Choice("Over 90 min", 1L, "/p?year=2024&length=very-long#episodes", false));
    }

    @Test
    void offersTheFeaturesThatDivideTheList() {
        assertThat(features(Map.of()))
                .containsExactly(new Choice("With transcript", 1L, "/p?transcript=yes#episodes", false));
        assertThat(features(Map.of("season", "1"))).isEmpty();
        assertThat(features(Map.of("transcript", "yes")))
                .containsExactly(new Choice("With transcript", 1L, "/p#episodes", true));
        assertThat(features(Map.of("chapters", "yes")))
                .extracting(Choice::label)
                .containsExactly("With transcript", "With chapters");
    }

    private static List<Choice> features(Map<String, String> request) {
        return CHOICES.of(selection(request), EPISODES, List.of()).stream()
                .filter(choices -> choices.name().equals("Offers"))
                .flatMap(choices -> choices.choices().stream())
                .toList();
    }

    @Test
    void listsChosenFiltersWithLinksThatRemoveThem() {
        Selection selection = selection(Map.of("year", "2024-05", "season", "2", "topic", "café"));

        assertThat(CHOICES.chosen(selection, EPISODES))
                .extracting(Choice::label, Choice::path)
                .containsExactly(
                        tuple("May 2024", "/p?season=2&topic=caf%C3%A9#episodes"),
                        tuple("Season 2: West", "/p?year=2024-05&topic=caf%C3%A9#episodes"),
                        tuple("Café", "/p?year=2024-05&season=2#episodes"));
    }

    @ParameterizedTest
    @CsvSource({
        "OLDEST, '', OLDEST, /p, true",
        "OLDEST, newest, NEWEST, /p?sort=newest, false",
        "OLDEST, oldest, OLDEST, /p, true",
        "NEWEST, oldest, OLDEST, /p?sort=oldest, false"
    })
    void leavesTheUsualOrderOutOfTheAddress(Order usual, String sort, Order order, String path, boolean plain) {
        Selection selection = Selection.of("/p", usual, Map.of("sort", sort), EPISODES, List.of());

        assertThat(selection.order()).isEqualTo(order);
        assertThat(selection.path()).isEqualTo(path);
        assertThat(selection.isPlain()).isEqualTo(plain);
    }

    private static Selection selection(Map<String, String> request) {
        return Selection.of("/p", Order.NEWEST, request, EPISODES, List.of(TOPIC));
    }

    private static String ids(Map<String, String> request) {
        return EPISODES.stream()
                .filter(selection(request)::has)
                .map(episode -> String.valueOf(episode.id()))
                .reduce((all, next) -> all + " " + next)
                .orElse("");
    }
}
