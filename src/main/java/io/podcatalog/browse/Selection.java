package io.podcatalog.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.podcatalog.catalog.EpisodeOutline;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The filters and the order in the address of a podcast's list of episodes. Makes the addresses of lists that differ in
 * one choice, too.
 *
 * @param podcast the path of its page
 * @param usual the order without a choice
 */
record Selection(
        String podcast, Map<Facet, String> chosen, @Nullable Topic topic, Order order, Order usual) {

    private static final String TOPIC = "topic";
    private static final String SORT = "sort";

    /** Links lead to the list, so that a listener sees the effect of a choice and not the top of the page. */
    private static final String LIST = "#episodes";

    /** Ignores values that no episode of the podcast has, so that a stale link shows all episodes. */
    static Selection of(
            String podcast,
            Order usual,
            Map<String, String> request,
            List<EpisodeOutline> episodes,
            List<Topic> topics) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = request.get(facet.parameter());
            if (value != null && episodes.stream().anyMatch(episode -> facet.has(episode, value))) {
                chosen.put(facet, value);
            }
        }
        return new Selection(
                podcast,
                chosen,
                topics.stream()
                        .filter(topic -> topic.slug().equals(request.get(TOPIC)))
                        .findFirst()
                        .orElse(null),
                Order.of(request.getOrDefault(SORT, ""), usual),
                usual);
    }

    boolean isEverything() {
        return chosen.isEmpty() && topic == null;
    }

    /** {@return whether this is the list without filters in the usual order} */
    boolean isPlain() {
        return isEverything() && order == usual;
    }

    boolean has(EpisodeOutline episode) {
        return hasIgnoring(null, episode);
    }

    /** {@return whether all filters select the episode, without the filter {@code ignored}} */
    boolean hasIgnoring(@Nullable Facet ignored, EpisodeOutline episode) {
        // Asked for each episode and filter, so the usual case comes first.
        return chosen.isEmpty()
                || chosen.entrySet().stream()
                        .allMatch(one -> one.getKey() == ignored || one.getKey().has(episode, one.getValue()));
    }

    /** @param value null to remove the filter */
    Selection with(Facet facet, @Nullable String value) {
        Map<Facet, String> others = new EnumMap<>(Facet.class);
        others.putAll(chosen);
        others.compute(facet, (same, old) -> value);
        return new Selection(podcast, others, topic, order, usual);
    }

    Selection about(@Nullable Topic other) {
        return new Selection(podcast, chosen, other, order, usual);
    }

    Selection everything() {
        return new Selection(podcast, Map.of(), null, order, usual);
    }

    Selection sorted(Order other) {
        return new Selection(podcast, chosen, topic, other, usual);
    }

    /** {@return the path of the list, with a parameter for each choice that is not the default} */
    String path() {
        Map<String, String> parameters = new LinkedHashMap<>();
        chosen.forEach((facet, value) -> parameters.put(facet.parameter(), value));
        if (topic != null) {
            parameters.put(TOPIC, topic.slug());
        }
        if (order != usual) {
            parameters.put(SORT, order.parameter());
        }
        return parameters.isEmpty()
                ? podcast
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&", podcast + "?", ""));
    }

    String link() {
        return path() + LIST;
    }
}
