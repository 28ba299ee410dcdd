package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationsTests {

    private final Episodes episodes = new Episodes();

    @Test
    void findsAllPublicationsOfAnEpisodeByDate() {
        long first = episodes.add("Chaos engineering", "Breaking things on purpose, with a plan.");
        episodes.add("Gardens", "Tomatoes and patience.");
        long second = episodes.add("Chaos engineering", "Breaking things on purpose, with a plan.");
        episodes.add("Chaos at home", "Breaking habits on purpose.");
        long third = episodes.add("Chaos engineering", "Breaking things on purpose, with a plan.");

        assertThat(found()).containsExactly(List.of(first, second, third));
    }

    @Test
    void takesNoEpisodesAsOneThatHaveOnlyTheTitleInCommon() {
        episodes.add("Questions", "Ravens and rivers are the subject of the first letter.");
        episodes.add("Questions", "Why does bread rise, and can it be stopped?");

        assertThat(found()).isEmpty();
    }

    @Test
    void knowsAnEpisodeAgainByItsNotesUnderALongerTitleOrANewNumber() {
        String notes = "How ravens remember the faces of people who feed them on balconies, bridges and towers, and why"
                + " a harbor has fewer rats, mice and pigeons since then.";
        long first = episodes.add("7. Feeding ravens", notes);
        long marked = episodes.add("Feeding Ravens (Ep. 7 Rebroadcast)", notes + " New: crows.");
        long longer = episodes.add("The summer of birds: Feeding ravens", notes);

        assertThat(found()).containsExactly(List.of(first, marked, longer));
    }

    @Test
    void takesNoPartsAndNumbersOfASeriesAsOne() {
        String notes =
                "Live from the track, with cars, drivers, engines, tires, pits, flags, marshals and the weather of one"
                        + " night in the forest between the castle and the lake.";
        for (String title : List.of(
                "The race, part 1",
                "The race, part 2",
                "12 hours: hour 3",
                "12 hours: hour 4",
                "Letters home",
                "Letters home 2",
                "8. Letters",
                "9. Letters")) {
            episodes.add(title, notes);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void takesNoEpisodeWithAnotherNumberInItsTitleAsOne() {
        String notes = "Live from the track, with cars, drivers, engines, tires, pits, flags, marshals and a castle.";
        episodes.add("Letters home", notes);
        episodes.add("Letters home 2", notes);
        for (int i = 0; i < 8; i++) {
            episodes.add("y".repeat(i + 3), "z".repeat(i + 3));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void takesNoSequelAsOne() {
        episodes.add("Restore drills", "A restore drill once a quarter.");
        episodes.add("More on restore drills", "The restore drill that failed.");
        assertThat(found()).isEmpty();
    }

    private List<List<Long>> found() {
        return Publications.of(
                        episodes.analyses().stream().map(Analysis::vector).toList())
                .stream()
                .map(all -> all.stream().map(EpisodeVector::id).toList())
                .toList();
    }
}
