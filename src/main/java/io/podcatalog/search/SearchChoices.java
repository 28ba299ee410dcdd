package io.podcatalog.search;

import static io.podcatalog.search.SearchParameters.*;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.Feature;
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

    private final Catalog catalog;
    private final Messages messages;
    private final Labels labels;

    SearchChoices(Catalog catalog, Messages messages, Labels labels) {
        this.catalog = catalog;
        this.messages = messages;
        this.labels = labels;
    }

    /** @param total the number of all results */
    List<Choices> of(SearchParameters parameters, Facets facets, long total, Collection<Long> kept) {
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
        all.add(new Choices(
                messages.text("choices.podcast"),
                catalog.podcasts(facets.podcasts().keySet()).stream()
                        .map(podcast -> choice(
                                parameters,
                                PODCAST,
                                podcast.slug(),
                                podcast.title(),
                                facets.podcasts().get(podcast.id())))
                        .toList()));
        all.add(new Choices(messages.text("choices.facet", "year"), choices(parameters, YEAR, facets.years())));
        all.add(new Choices(
                messages.text("choices.facet", "length"),
                Stream.of(DurationBand.values())
                        .map(length -> choice(parameters, LENGTH, length.parameter(), labels.length(length), null))
                        .toList()));
        all.add(new Choices(messages.text("choices.person"), choices(parameters, PERSON, facets.people())));
        all.removeIf(group -> !group.isUseful());
        List<Choice> features = Stream.of(Feature.values())
                .map(feature -> choice(
                        parameters,
                        feature.parameter(),
                        YES,
                        labels.feature(feature),
                        facets.features().getOrDefault(feature.parameter(), 0L)))
                .filter(choice -> choice.chosen() || isDividing(Objects.requireNonNull(choice.count()), total))
                .toList();
        if (!features.isEmpty()) {
            all.add(new Choices(messages.text("choices.features"), features));
        }
        // A single value is enough here: favorites only, or all episodes.
        if (!kept.isEmpty()) {
            String label = messages.text("choices.favorites-only");
            all.add(new Choices(
                    messages.text("choices.library"), List.of(choice(parameters, FAVORITES, "only", label, null))));
        }
        return all;
    }

    private static boolean isDividing(long count, long total) {
        return count > 0 && count < total;
    }

    private static List<Choice> choices(SearchParameters parameters, String filter, Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> choice(
                        parameters,
                        filter,
                        one.getKey().toString(),
                        one.getKey().toString(),
                        one.getValue()))
                .toList();
    }

    private static Choice choice(
            SearchParameters parameters, String filter, String value, String label, @Nullable Long count) {
        boolean chosen = value.equals(parameters.get(filter));
        return new Choice(label, count, parameters.with(filter, chosen ? null : value), chosen);
    }
}
