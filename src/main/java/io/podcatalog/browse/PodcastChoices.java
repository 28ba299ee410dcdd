package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.listing.Choices;
import io.podcatalog.listing.Choices.Choice;
import io.podcatalog.listing.Labels;
import io.podcatalog.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists the filters for a podcast's episodes, and the values that are chosen. */
@Component
class PodcastChoices {

    private final Messages messages;
    private final Labels labels;

    PodcastChoices(Messages messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    /** @param episodes all episodes of the podcast, or of the chosen topic */
    List<Choices> of(Selection selection, List<EpisodeOutline> episodes, List<Topic> topics) {
        List<Choices> all = new ArrayList<>();
        all.add(new Choices(
                messages.text("choices.sort"),
                Stream.of(Order.values())
                        .map(order -> new Choice(
                                messages.text("choices.order", order.parameter()),
                                null,
                                selection.sorted(order).link(),
                                order == selection.order()))
                        .toList()));
        List<Choice> features = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (facet.isFeature()) {
                features.addAll(dividing(selection, facet, episodes));
            } else if (facet != Facet.YEAR) {
                // The timeline beside the filters has the years.
                all.add(new Choices(
                        messages.text("choices.facet", facet.parameter()), choices(selection, facet, episodes)));
            }
        }
        all.removeIf(choices -> !choices.isUseful());
        if (!features.isEmpty()) {
            all.add(new Choices(messages.text("choices.features"), features));
        }
        // Even a single topic narrows the list: it is never one of all episodes.
        if (!topics.isEmpty()) {
            all.add(new Choices(
                    messages.text("choices.topic"),
                    topics.stream().map(topic -> choice(selection, topic)).toList()));
        }
        return all;
    }

    /** A feature that all episodes of the list offer, or none of them, is no choice. */
    private List<Choice> dividing(Selection selection, Facet facet, List<EpisodeOutline> episodes) {
        long listed = episodes.stream()
                .filter(episode -> selection.hasIgnoring(facet, episode))
                .count();
        return choices(selection, facet, episodes).stream()
                .filter(choice -> choice.chosen() || Objects.requireNonNull(choice.count()) < listed)
                .toList();
    }

    private List<Choice> choices(Selection selection, Facet facet, List<EpisodeOutline> episodes) {
        Map<String, List<EpisodeOutline>> byValue = new LinkedHashMap<>();
        for (EpisodeOutline episode : episodes) {
            String value = facet.of(episode);
            if (value != null && selection.hasIgnoring(facet, episode)) {
                byValue.computeIfAbsent(value, first -> new ArrayList<>()).add(episode);
            }
        }
        return byValue.keySet().stream()
                .sorted(facet.order())
                .map(value -> {
                    boolean chosen = value.equals(selection.chosen().get(facet));
                    List<EpisodeOutline> having = byValue.get(value);
                    return new Choice(
                            facet.label(value, having.get(0), labels),
                            (long) having.size(),
                            selection.with(facet, chosen ? null : value).link(),
                            chosen);
                })
                .toList();
    }

    /** The number of a topic's episodes is known for the whole podcast only, not for a filtered list. */
    private static Choice choice(Selection selection, Topic topic) {
        boolean chosen = topic.equals(selection.topic());
        return new Choice(
                topic.label(),
                selection.isEverything() ? topic.episodes() : null,
                selection.about(chosen ? null : topic).link(),
                chosen);
    }

    /** {@return the chosen values, each with the path of the list without it} */
    List<Choice> chosen(Selection selection, List<EpisodeOutline> episodes) {
        Stream<Choice> facets = selection.chosen().entrySet().stream().map(one -> {
            Facet facet = one.getKey();
            String label = episodes.stream()
                    .filter(episode -> facet.has(episode, one.getValue()))
                    .findFirst()
                    .map(episode -> facet.label(one.getValue(), episode, labels))
                    .orElse(one.getValue());
            return new Choice(label, null, selection.with(facet, null).link(), true);
        });
        Stream<Choice> topic = Stream.ofNullable(selection.topic())
                .map(one -> new Choice(one.label(), null, selection.about(null).link(), true));
        return Stream.concat(facets, topic).toList();
    }
}
