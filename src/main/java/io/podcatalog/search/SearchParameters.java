package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.Feature;
import io.podcatalog.catalog.PodcastRevision;
import io.podcatalog.index.Filters;
import io.podcatalog.index.Filters.Minutes;
import io.podcatalog.index.Query;
import io.podcatalog.listing.DurationBand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters in the address of a page of results. Makes the addresses of pages that differ in one of them. */
record SearchParameters(Query query, Map<String, String> filters, boolean newestFirst) {

    static final String PODCAST = "podcast";
    static final String YEAR = "year";
    static final String LENGTH = "length";
    static final String PERSON = "person";
    static final String FAVORITES = "favorites";

    /** The value of a feature's parameter. */
    static final String YES = "yes";

    private static final List<String> FILTERS = Stream.of(
                    Stream.of(PODCAST, YEAR, LENGTH, PERSON),
                    Stream.of(Feature.values()).map(Feature::parameter),
                    Stream.of(FAVORITES))
            .flatMap(Function.identity())
            .toList();

    static SearchParameters of(Map<String, String> request) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = request.getOrDefault(name, "");
            if (!value.isBlank() && value.length() <= 200) {
                filters.put(name, value.replaceAll("\\p{Cntrl}", ""));
            }
        }
        return new SearchParameters(
                Query.of(request.getOrDefault("q", "")), filters, "date".equals(request.get("sort")));
    }

    boolean isEmpty() {
        return query.isEmpty() && filters.isEmpty();
    }

    /** {@return whether the results depend on the favorites of the listener} */
    boolean isOfOneListener() {
        return !get(FAVORITES).isEmpty();
    }

    /** {@return the filters, without invalid values} The filter for an unknown podcast selects no episodes. */
    Filters filters(Catalog catalog, Collection<Long> kept) {
        String podcast = get(PODCAST);
        String year = get(YEAR);
        String person = get(PERSON);
        return new Filters(
                podcast.isEmpty()
                        ? null
                        : catalog.revision(podcast).map(PodcastRevision::id).orElse(-1L),
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                DurationBand.of(get(LENGTH))
                        .map(band -> new Minutes(band.from(), band.below()))
                        .orElse(null),
                person.isEmpty() ? null : person,
                Stream.of(Feature.values())
                        .filter(feature -> YES.equals(get(feature.parameter())))
                        .collect(Collectors.toSet()),
                get(FAVORITES).isEmpty() ? null : kept);
    }

    String get(String filter) {
        return filters.getOrDefault(filter, "");
    }

    String path() {
        return path(query.text(), filters, newestFirst);
    }

    /** @param value null to remove the filter */
    String with(String filter, @Nullable String value) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        if (value == null) {
            others.remove(filter);
        } else {
            others.put(filter, value);
        }
        return path(query.text(), others, newestFirst);
    }

    public String withoutFilters() {
        return path(query.text(), Map.of(), newestFirst);
    }

    String sorted(boolean newest) {
        return path(query.text(), filters, newest);
    }

    /** {@return the path of the same search for another text} */
    public String asking(String text) {
        return path(text, filters, newestFirst);
    }

    private static String path(String text, Map<String, String> filters, boolean newestFirst) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", text);
        all.putAll(filters);
        if (newestFirst) {
            all.put("sort", "date");
        }
        // As a browser writes them when it sends the form, so that both make the same address.
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/search?", ""));
    }
}
