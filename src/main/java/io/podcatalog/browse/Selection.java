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
 * Which of a podcast's episodes are wanted, and in which order: what stands in the address of their list, and the
 * addresses of those that differ from it a little.
 *
 * @param podcast the path of its page
 */
record Selection(
        String podcast, Map<Facet, String> chosen, @Nullable Topic topic, Order order) {

    private static final String TOPIC = "topic";
    private static final String SORT = "sort";

    /** So that a choice shows what it did, and not the head of the page again. */
    private static final String LIST = "#episodes";

    /** Of what no episode of the podcast has nothing is left: whoever follows a stale link finds them all. */
    static Selection of(
            String podcast, Map<String, String> request, List<EpisodeOutline> episodes, List<Topic> topics) {
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
                Order.of(request.getOrDefault(SORT, "")));
    }

    boolean isEverything() {
        return chosen.isEmpty() && topic == null;
    }

    /** {@return whether it is the list that everybody sees first} */
    boolean isPlain() {
        return isEverything() && order == Order.NEWEST;
    }

    boolean has(EpisodeOutline episode) {
        return hasBesides(null, episode);
    }

    /** {@return whether it would have the episode if anything might be chosen there} */
    boolean hasBesides(@Nullable Facet open, EpisodeOutline episode) {
        return chosen.entrySet().stream()
                .allMatch(one -> one.getKey() == open || one.getKey().has(episode, one.getValue()));
    }

    /** @param value null for any */
    Selection with(Facet facet, @Nullable String value) {
        Map<Facet, String> others = new EnumMap<>(Facet.class);
        others.putAll(chosen);
        others.compute(facet, (same, old) -> value);
        return new Selection(podcast, others, topic, order);
    }

    Selection about(@Nullable Topic other) {
        return new Selection(podcast, chosen, other, order);
    }

    Selection everything() {
        return new Selection(podcast, Map.of(), null, order);
    }

    Selection sorted(Order other) {
        return new Selection(podcast, chosen, topic, other);
    }

    /** {@return its address, which leaves out what is usual} */
    String path() {
        Map<String, String> parameters = new LinkedHashMap<>();
        chosen.forEach((facet, value) -> parameters.put(facet.parameter(), value));
        if (topic != null) {
            parameters.put(TOPIC, topic.slug());
        }
        if (order != Order.NEWEST) {
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
