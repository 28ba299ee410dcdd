package io.podcatalog.search;

import static io.podcatalog.search.SearchParameters.*;

import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.index.Found.Facets;
import io.podcatalog.listing.Choices;
import io.podcatalog.listing.Choices.Choice;
import io.podcatalog.listing.DurationBand;
import io.podcatalog.listing.Labels;
import io.podcatalog.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the filters and orders for the results of a search. */
@Component
class SearchChoices {

    private final Messages messages;
    private final Labels labels;

    SearchChoices(Messages messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    List<Choices> of(SearchParameters parameters, Facets facets, List<PodcastSummary> podcasts, Collection<Long> kept) {
        List<Choices> all = new ArrayList<>();
        all.add(new Choices(
                messages.text("choices.sort"),
                List.of(
                        new Choice(
                                messages.text("choices.best-match"),
                                null,
                                parameters.sorted(false),
                                !parameters.newestFirst()),
                        new Choice(
                                messages.text("choices.order", "newest"),
                                null,
                                parameters.sorted(true),
                                parameters.newestFirst()))));
        if (podcasts.size() > 1) {
            all.add(choices(
                    parameters,
                    messages.text("choices.podcast"),
                    PODCAST,
                    podcasts.stream()
                            .filter(podcast -> facets.podcasts().containsKey(podcast.id()))
                            .map(podcast -> option(
                                    podcast.slug(),
                                    podcast.title(),
                                    facets.podcasts().get(podcast.id())))));
        }
        all.add(choices(parameters, messages.text("choices.facet", "year"), YEAR, entries(facets.years())));
        all.add(choices(
                parameters,
                messages.text("choices.facet", "length"),
                LENGTH,
                Stream.of(DurationBand.values())
                        .map(length -> option(length.parameter(), labels.length(length), null))));
        all.add(choices(parameters, messages.text("choices.person"), PERSON, entries(facets.people())));
        all.removeIf(group -> !group.isUseful());
        // A single value is enough here: favorites only, or all episodes.
        if (!kept.isEmpty()) {
            all.add(choices(
                    parameters,
                    messages.text("choices.library"),
                    FAVORITES,
                    Stream.of(option("only", messages.text("choices.favorites-only"), null))));
        }
        return all;
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
