package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PodcastTopicsTests {

    private final Episodes episodes = new Episodes();

    @Test
    void areNamesAndTermsOfSeveralWords() {
        episodes.add("Gateway API and ingress", "The Gateway API replaces ingress.");
        episodes.add(
                "Goodbye ingress", "From there to the Gateway API, with an error budget. An error budget is spent.");
        episodes.add(
                "The Gateway API again", "Why the Gateway API has an error budget. Why the error budget is spent.");
        episodes.add("Sleep", "Pagers at night cost an error budget, and the error budget is small.");
        addOthers();

        assertThat(labels()).containsExactlyInAnyOrder("Gateway API", "error budget");
        assertThat(topicsOf(3)).containsExactlyInAnyOrder("gateway-api", "error-budget");
        assertThat(topicsOf(5)).isEmpty();
    }

    @Test
    void arePublishersKeywordsFirst() {
        for (int i = 0; i < 3; i++) {
            episodes.add(
                    "Clouds " + (char) ('a' + i), "The Gateway API again.", List.of("observability", "long tail " + i));
        }
        addOthers();
        assertThat(labels()).startsWith("observability");
    }

    @Test
    void haveThreeEpisodes() {
        episodes.add("One", "The Gateway API.", List.of("cost"));
        episodes.add("Two", "Then the Gateway API.", List.of("cost"));
        addOthers();
        assertThat(labels()).isEmpty();
    }

    @Test
    void areNotSubjectsOfThePodcast() {
        for (int i = 0; i < 20; i++) {
            episodes.add("z".repeat(i + 3), "All about the Gateway API.", List.of("technology"));
        }
        assertThat(labels()).isEmpty();
    }

    @Test
    void areADozenAtMost() {
        for (int i = 0; i < 60; i++) {
            episodes.add("z".repeat(i + 3), "w".repeat(i + 3), List.of("keyword " + (char) ('a' + i / 3)));
        }
        assertThat(labels()).hasSize(PodcastTopics.MOST);
    }

    @Test
    void areOneForSpellingsOfOneName() {
        for (int i = 0; i < 3; i++) {
            episodes.add("a".repeat(i + 3), "Wir sind in der Frühen Neuzeit, und das ist gut.");
            episodes.add("b".repeat(i + 3), "Nun kommt die Frühe Neuzeit, und das ist schlecht.");
        }
        addOthers();
        addOthers();
        assertThat(labels()).hasSize(1);
    }

    private void addOthers() {
        for (int i = 0; i < 40; i++) {
            episodes.add("y".repeat(i + 3), "x".repeat(i + 3));
        }
    }

    private List<FoundTopic> topics() {
        PodcastTopics topics = new PodcastTopics();
        episodes.analyses().forEach(analysis -> topics.add(analysis.vector().id(), analysis.subjects()));
        return topics.found();
    }

    private List<String> labels() {
        return topics().stream().map(FoundTopic::label).toList();
    }

    private List<String> topicsOf(long episode) {
        return FoundTopic.of(List.of(episodes.analyses().get((int) episode - 1)), topics()).stream()
                .map(EpisodeTopic::slug)
                .toList();
    }
}
