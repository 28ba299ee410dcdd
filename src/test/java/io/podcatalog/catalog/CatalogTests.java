package io.podcatalog.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.HiddenPodcast;
import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.people.People;
import io.podcatalog.people.PersonDetail;
import io.podcatalog.people.PersonSummary;
import io.podcatalog.podcast.HttpUrl;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other packages read of stored podcasts, episodes and people. */
class CatalogTests extends ServerTests {

    @Autowired
    private Catalog catalog;

    @Autowired
    private People people;

    @Autowired
    private HiddenPodcasts hidden;

    @Test
    void listsPodcastsByTitleInAnyCase() {
        for (String title : List.of("night Shift", "Zebras", "apes", "Bees")) {
            feeds.refresh(PUBLISHER.publish(
                    "/" + title.charAt(0),
                    TestFeed.titled(title).episode(1, "One", "a").bytes()));
        }

        assertThat(catalog.podcasts())
                .extracting(PodcastSummary::title)
                .containsExactly("apes", "Bees", "night Shift", "Zebras");
        assertThat(catalog.podcasts()).extracting(PodcastSummary::episodes).containsOnly(1L);
    }

    @Test
    void findsPhrasesInAnyCaseAndWithAnySigns() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "100% uptime", "Café Müller.")
                .episode(2, "100 days of C:\\new_files", "Nothing.")
                .episode(3, "1000 more", "<b>Uptime</b> again."));

        assertThat(containing("100%")).containsExactly("100% uptime");
        assertThat(containing("C:\\NEW_f")).containsExactly("100 days of C:\\new_files");
        assertThat(containing("new.files")).isEmpty();
        assertThat(containing("CAFÉ MÜLLER")).containsExactly("100% uptime");
        assertThat(containing("UPTIME")).containsExactly("1000 more", "100% uptime");
        assertThat(catalog.containing("100", 0, 2).getTotalElements()).isEqualTo(3);
        assertThat(catalog.containing("100", 1, 2))
                .extracting(EpisodeSummary::title)
                .containsExactly("100% uptime");
    }

    @Test
    void findsTheNeighborsOfEpisodesWithTheSameDate() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (String title : List.of("One", "Two", "Three")) {
            feed.item("<title>%s</title><guid>%1$s</guid><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>"
                    .formatted(title));
        }
        imported(feed);

        List<EpisodeAddress> newestFirst = catalog.addresses(podcast(), 0, 9);
        assertThat(catalog.outlines(podcast()))
                .extracting(EpisodeOutline::id)
                .containsExactlyElementsOf(
                        newestFirst.stream().map(EpisodeAddress::id).toList());
        assertThat(catalog.addresses(podcast(), 1, 2)).containsExactly(newestFirst.get(2));
        Neighbors neighbors = catalog.neighbors(
                catalog.episode("night-shift", newestFirst.get(1).slug()).orElseThrow(), 5);
        assertThat(neighbors.next().id()).isEqualTo(newestFirst.get(0).id());
        assertThat(neighbors.previous().id()).isEqualTo(newestFirst.get(2).id());
    }

    @Test
    void namesThePicturesOfThePodcastFirstAndThenThoseOfTheNewest() {
        imported(TestFeed.titled("Night Shift")
                .channel(image("show") + person("Hanna", "host"))
                .item("<title>One</title><guid>1</guid><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>"
                        + image("one") + person("Gina", "a-guest")
                        + "<psc:chapters><psc:chapter start=\"0\" title=\"Start\" image=\"http://gone.invalid/b-start\"/>"
                        + "</psc:chapters>")
                .item("<title>Two</title><guid>2</guid><pubDate>Thu, 01 Feb 2024 10:00:00 +0000</pubDate>"
                        + image("two") + image("two")));
        long one = database.queryForObject("select id from episode where title = 'One'", Long.class);
        database.update(
                "insert into fetched_chapter (episode_id, position, start, title, image)"
                        + " values (?, 0, 0, 'Start', 'http://gone.invalid/c-fetched')",
                one);

        assertThat(paths(catalog.images(podcast()).stream()))
                .containsExactly("show", "host", "two", "one", "a-guest", "b-start", "c-fetched");
        assertThat(paths(catalog.images(new FeedEdited(podcast(), true, List.of())).stream()))
                .containsExactlyInAnyOrder("show", "host");
        assertThat(paths(catalog.images(new FeedEdited(podcast(), false, List.of(one))).stream()))
                .containsExactlyInAnyOrder("one", "a-guest", "b-start", "c-fetched");
    }

    @Test
    void findsPeopleInAllPodcasts() {
        imported(TestFeed.titled("Night Shift")
                .channel("<podcast:person role='producer'>José Núñez</podcast:person>")
                .item("<title>One</title><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>"
                        + "<podcast:person>Jose Nunez</podcast:person><podcast:person>Ольга</podcast:person>")
                .item("<title>Two</title><pubDate>Thu, 01 Feb 2024 10:00:00 +0000</pubDate>"
                        + "<podcast:person>José Núñez</podcast:person><podcast:person>Zoe</podcast:person>"));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Early Bird")
                        .item("<title>Three</title><pubDate>Fri, 01 Mar 2024 10:00:00 +0000</pubDate>"
                                + "<podcast:person role='guest'>José Núñez</podcast:person>")
                        .bytes()));

        PersonDetail person = people.person("jose-nunez").orElseThrow();
        assertThat(person.roles())
                .containsExactly(
                        new PersonDetail.Role("guest", "early-bird", "Early Bird", 1),
                        new PersonDetail.Role("host", "night-shift", "Night Shift", 2),
                        new PersonDetail.Role("producer", "night-shift", "Night Shift", 0));
        assertThat(people.episodes(person, 0, 2).getTotalElements()).isEqualTo(3);
        assertThat(people.episodes(person, 1, 2))
                .extracting(EpisodeSummary::title)
                .containsExactly("One");
        assertThat(people.count()).isEqualTo(3);
        assertThat(people.paths(1, 2)).hasSize(1);
        assertThat(people.of(catalog.podcast("night-shift").orElseThrow(), 2))
                .extracting(PersonSummary::slug, PersonSummary::episodes)
                .first()
                .isEqualTo(tuple("jose-nunez", 2L));
    }

    @Test
    void hidesPodcastsUntilTheyAreShownOrDeleted() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a"));
        long night = podcast();
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Early Bird").episode(1, "One", "a").bytes()));
        long bird = database.queryForObject("select id from podcast where slug = 'early-bird'", Long.class);

        hidden.hideOnly(List.of(bird, night), List.of());
        assertThat(hidden.list())
                .containsExactlyInAnyOrder(
                        new HiddenPodcast(bird, "Early Bird", HiddenBecause.UNFOLLOWED),
                        new HiddenPodcast(night, "Night Shift", HiddenBecause.UNFOLLOWED));
        assertThat(catalog.podcasts()).isEmpty();
        assertThat(catalog.isRemoved("night-shift")).isTrue();
        assertThat(catalog.isRemoved("night-shift", "one")).isTrue();

        hidden.hideOnly(List.of(bird), List.of());
        assertThat(catalog.podcasts()).extracting(PodcastSummary::id).containsExactly(night);
        assertThat(catalog.isRemoved("night-shift")).isFalse();

        hidden.delete(bird);
        assertThat(hidden.list()).isEmpty();
        assertThat(database.queryForObject("select count(*) from episode", Integer.class))
                .isOne();
    }

    private long podcast() {
        return database.queryForObject("select id from podcast", Long.class);
    }

    private List<String> containing(String phrase) {
        return catalog.containing(phrase, 0, 10).stream()
                .map(EpisodeSummary::title)
                .toList();
    }

    private static String image(String path) {
        return "<itunes:image href=\"http://gone.invalid/%s\"/>".formatted(path);
    }

    private static String person(String name, String path) {
        return "<podcast:person img=\"http://gone.invalid/%s\">%s</podcast:person>".formatted(path, name);
    }

    private static Stream<String> paths(Stream<HttpUrl> images) {
        return images.map(image -> image.value().replace("http://gone.invalid/", ""));
    }
}
