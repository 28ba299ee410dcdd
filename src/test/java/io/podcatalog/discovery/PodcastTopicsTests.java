package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PodcastTopicsTests {

    private final Episodes episodes = new Episodes();

    @Test
    void areTermsOfSomeEpisodesInThePodcastsOwnSpelling() {
        episodes.add("Gateway API and ingress", "The Gateway API replaces ingress.");
        episodes.add("Goodbye ingress", "From there to the Gateway API, step by step.");
        episodes.add("Hiring well", "No puzzles.");
        episodes.add("Sleep", "Pagers at night.");

        assertThat(labels()).containsExactlyInAnyOrder("Gateway API", "ingress");
        assertThat(topicsOf(1)).containsExactlyInAnyOrder("gateway-api", "ingress");
        assertThat(topicsOf(3)).isEmpty();
    }

    @Test
    void includeKeywords() {
        episodes.add("One", "First.", List.of("observability"));
        episodes.add("Two", "Second.", List.of("Observability", "cost"));
        episodes.add("Three", "Third.", List.of("observability"));
        for (int i = 0; i < 12; i++) {
            episodes.add("Another " + (char) ('a' + i), "Something.");
        }
        assertThat(labels()).containsExactly("observability");
    }

    @Test
    void areNotWordsWithTooFewHeadings() {
        episodes.add("Queues", "It comes slowly, and loudly.");
        episodes.add("Caches come slowly", "It comes and goes slowly.");
        episodes.add("Sleep", "Pagers at night.");
        assertThat(labels()).isEmpty();
    }

    @Test
    void areNotWordsOfMostEpisodes() {
        for (int i = 0; i < 10; i++) {
            episodes.add("Clouds " + (char) ('a' + i), "Weather.");
        }
        assertThat(labels()).isEmpty();
    }

    @Test
    void areNoFillersInTheLanguageOfTheEpisode() {
        episodes.add("Warum wir Kubernetes nicht brauchen", "Und wie es ohne das geht, mit Kubernetes.");
        episodes.add("Kubernetes, wie das nicht geht", "Und warum wir es mit Kubernetes brauchen.");
        episodes.add("Schlaf", "Nachts ist es still.");

        assertThat(labels()).contains("Kubernetes").doesNotContain("nicht", "das", "wir", "Und");
    }

    @Test
    void areNeitherPeopleNorThePodcast() {
        episodes.add("Queues with Ann Lee", "Ann Lee explains queues on the Night Shift.", "Bo Diaz");
        episodes.add("Caches and queues with Ann Lee", "Ann Lee builds caches and queues.", "Bo Diaz");
        episodes.add("Bo Diaz on caches", "Of caches, said on the Night Shift.");
        episodes.add("Sleep", "Pagers.");
        episodes.add("Food", "Soup.");

        assertThat(labels()).containsExactlyInAnyOrder("queues", "caches");
    }

    @Test
    void areTheMoreSpecificOfTwoTermsThatOccurTogether() {
        episodes.add("Error budgets", "An error budget is spent.");
        episodes.add("More on error budgets", "The error budget again.");
        episodes.add("Sleep", "Pagers.");

        assertThat(labels()).containsExactly("error budget");
    }

    private List<FoundTopic> topics() {
        PodcastTopics topics = new PodcastTopics(episodes.frequencies());
        episodes.analyses().forEach(analysis -> topics.add(analysis.vector(), analysis.wording()));
        return topics.found(episodes.names().found(), "Night Shift");
    }

    private List<String> labels() {
        return topics().stream().map(FoundTopic::label).toList();
    }

    private List<String> topicsOf(long episode) {
        EpisodeVector vector = episodes.analyses().get((int) episode - 1).vector();
        return FoundTopic.of(vector, topics()).stream().map(EpisodeTopic::slug).toList();
    }
}
