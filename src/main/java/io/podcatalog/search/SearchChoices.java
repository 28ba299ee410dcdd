package io.podcatalog.search;

import static io.podcatalog.search.SearchParameters.*;

import io.podcatalog.browse.Choices;
import io.podcatalog.browse.Choices.Choice;
import io.podcatalog.catalog.Length;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.search.Found.Facets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which ways the results of a search can be narrowed. */
final class SearchChoices {

    private SearchChoices() {}

    static List<Choices> of(
            SearchParameters parameters, Facets facets, List<PodcastSummary> podcasts, Collection<Long> kept) {
        List<Choices> all = new ArrayList<>();
        all.add(new Choices(
                "Sort",
                List.of(
                        new Choice("Best match", null, parameters.sorted(false), !parameters.newestFirst()),
                        new Choice("Newest", null, parameters.sorted(true), parameters.newestFirst()))));
        if (podcasts.size() > 1) {
            all.add(choices(
                    parameters,
                    "Podcast",
                    PODCAST,
                    podcasts.stream()
                            .filter(podcast -> facets.podcasts().containsKey(podcast.id()))
                            .map(podcast -> option(
                                    podcast.slug(),
                                    podcast.title(),
                                    facets.podcasts().get(podcast.id())))));
        }
        all.add(choices(parameters, "Year", YEAR, entries(facets.years())));
        all.add(choices(
                parameters,
                "Length",
                LENGTH,
                Stream.of(Length.values()).map(length -> option(length.parameter(), length.label(), null))));
        all.add(choices(parameters, "Person", PERSON, entries(facets.people())));
        if (!kept.isEmpty()) {
            all.add(choices(parameters, "Library", FAVORITES, Stream.of(option("only", "Favorites only", null))));
        }
        return all.stream()
                .filter(group -> group.isOfUse() || group.name().equals("Library"))
                .toList();
    }

    private record Option(
            String value, String label, @Nullable Long count) {}

    private static Option option(String value, String label, @Nullable Long count) {
        return new Option(value, label, count);
    }

    private static Stream<Option> entries(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> option(entry.getKey().toString(), entry.getKey().toString(), entry.getValue()));
    }

    private static Choices choices(SearchParameters parameters, String name, String filter, Stream<Option> options) {
        String chosen = parameters.get(filter);
        return new Choices(
                name,
                options.map(option -> new Choice(
                                option.label,
                                option.count,
                                parameters.with(filter, Objects.equals(option.value, chosen) ? null : option.value),
                                option.value.equals(chosen)))
                        .toList());
    }
}
