package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The episodes of a podcast as the catalog gives them, with the ids 1, 2 and so on. */
final class Episodes {

    private final List<EpisodeContent> all = new ArrayList<>();

    long add(String title, String notes, String... people) {
        return add(title, notes, List.of(), people);
    }

    long add(String title, String notes, List<String> keywords, String... people) {
        long id = all.size() + 1;
        List<Person> persons = Stream.of(people)
                .map(name -> new Person(name, "guest", "cast", null, null))
                .toList();
        all.add(new EpisodeContent(
                id,
                1,
                "Night Shift",
                title,
                null,
                "<p>" + notes + "</p>",
                keywords,
                Instant.EPOCH,
                null,
                null,
                null,
                persons,
                List.of(),
                List.of()));
        return id;
    }

    EpisodeContent get(long id) {
        return all.get((int) id - 1);
    }

    List<DescribedEpisode> described() {
        return all.stream()
                .map(episode -> DescribedEpisode.of(episode, Passage.of(episode)))
                .toList();
    }

    Names names() {
        Names names = new Names();
        all.forEach(episode -> names.read(Passage.of(episode)));
        return names;
    }
}
