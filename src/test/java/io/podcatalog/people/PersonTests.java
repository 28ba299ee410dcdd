package io.podcatalog.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of people, and the links to them. */
class PersonTests extends ServerTests {

    @Test
    void listsAllEpisodesOfAPerson() {
        imported(TestFeed.titled("Night Shift")
                .channel(person("host", "Ada Wright", ""))
                .item("<title>One</title><pubDate>01 Jan 2024 10:00:00 +0000</pubDate>"
                        + person("guest", "Ada Wright", ""))
                .item("<title>Two</title><pubDate>01 Feb 2024 10:00:00 +0000</pubDate>"
                        + person("host", "Ada Wright", "") + person("guest", "Gina Guest", ""))
                .item("<title>Three</title>"));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Early Bird")
                        .item("<title>Elsewhere</title><pubDate>01 Mar 2024 10:00:00 +0000</pubDate>"
                                + person("guest", "Ada Wright", "href='https://ada.example.com/'"))
                        .bytes()));

        String path = page("/podcasts/night-shift/one").select("#people a").attr("href");
        assertThat(path).isEqualTo("/people/ada-wright");
        Document page = page(path);
        assertThat(page.select("h1").text()).isEqualTo("Ada Wright");
        assertThat(titles(page)).containsExactlyInAnyOrder("Elsewhere", "Two", "One", "Three");
        assertThat(page.select(".person__roles li").eachText())
                .containsExactly(
                        "Guest of Early Bird, 1 episode",
                        "Host of Night Shift, 2 episodes",
                        "Guest of Night Shift, 1 episode");
        assertThat(page.select(".page-actions a").attr("href")).isEqualTo("https://ada.example.com/");
        assertThat(page("/podcasts/night-shift").select("#people a").eachText())
                .containsExactly("Ada Wright", "Ada Wright (3)", "Gina Guest (1)");
    }

    @Test
    void treatsNamesThatDifferOnlyInAccentsAsOnePerson() {
        imported(TestFeed.titled("Night Shift")
                .item("<title>One</title>" + person("guest", "José Núñez", ""))
                .item("<title>Two</title>" + person("guest", "Jose Nunez", "")));

        Document page = page("/people/jose-nunez");
        assertThat(titles(page)).hasSize(2);
        assertThat(page.select(".person__roles").text()).isEqualTo("Guest of Night Shift, 2 episodes");
    }

    @Test
    void takesAHostOfThePodcastAsHostOfItsEpisodes() {
        TestFeed feed = TestFeed.titled("Night Shift").channel(person("host", "Ольга", ""));
        for (int n = 1; n <= 13; n++) {
            feed.item("<title>Number %1$d</title><guid>%1$d</guid>".formatted(n));
        }
        imported(feed.item("<title>Alone</title>" + person("host", "Ada Wright", "")));

        Document page = page(page("/podcasts/night-shift").select("#people a").attr("href"));
        assertThat(page.select(".person__roles").text()).isEqualTo("Host of Night Shift, 13 episodes");
        assertThat(titles(page)).hasSize(13).doesNotContain("Alone");
    }

    @Test
    void showsAProducerWhomNoEpisodeNames() {
        imported(TestFeed.titled("Night Shift")
                .channel(person("producer", "Ольга", ""))
                .item("<title>One</title>"));

        Document page = page(page("/podcasts/night-shift").select("#people a").attr("href"));
        assertThat(page.select("h1").text()).isEqualTo("Ольга");
        assertThat(page.select(".person__roles").text()).isEqualTo("Producer of Night Shift");
        assertThat(page.select(".empty").text()).contains("Only the podcast names this person");
        assertThat(sitemap()).noneMatch(address -> address.contains("/people/"));
    }

    @Test
    void isFoundBySearchEngines() throws Exception {
        imported(TestFeed.titled("Night Shift")
                .item("<title>One</title>"
                        + person(
                                "guest",
                                "Gina Guest",
                                "href='https://gina.example.com/' img='https://img.example.com/gina.jpg'")));

        assertThat(sitemap()).contains(SITE + "/people/gina-guest");
        Document page = page("/people/gina-guest");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + "/people/gina-guest");
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("Gina Guest: Guest of Night Shift. 1 episode to play in the browser.");
        JsonNode person = JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(person.get("@type").asString()).isEqualTo("Person");
        assertThat(person.get("name").asString()).isEqualTo("Gina Guest");
        assertThat(person.get("sameAs").asString()).isEqualTo("https://gina.example.com/");
        assertThat(person.get("image").asString()).isEqualTo("https://img.example.com/gina.jpg");
    }

    /** Some feeds credit companies as persons. */
    @Test
    void describesACompanyAsAnOrganization() {
        imported(TestFeed.titled("Night Shift").item("<title>One</title>" + person("editor", "Acme Studios", "")));

        assertThat(JsonMapper.shared()
                        .readTree(page("/people/acme-studios")
                                .select("script[type=application/ld+json]")
                                .html())
                        .get("@type")
                        .asString())
                .isEqualTo("Organization");
    }

    @Test
    void answersAtAnEarlierAddressWithInvisibleSigns() throws Exception {
        imported(TestFeed.titled("Night Shift").item("<title>One</title>" + person("guest", "Gina ♥\uFE0F Guest", "")));

        var answer = request("/people/gina-\uFE0F-guest").followRedirects(false).execute();
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/people/gina-guest");
    }

    @Test
    void answers404ForUnknownPeople() {
        imported(TestFeed.titled("Night Shift").item("<title>One</title>" + person("guest", "Gina Guest", "")));

        assertThat(response("/people/nobody").statusCode()).isEqualTo(404);
        assertThat(response("/people/gina-guest?page=2").statusCode()).isEqualTo(404);
    }

    @Test
    void takesTheSameNumberOfStatementsForAnyNumberOfEpisodes() {
        for (int length : List.of(30, 60)) {
            TestFeed feed = TestFeed.titled("Night Shift");
            for (int n = 1; n <= length; n++) {
                feed.item(
                        "<title>Number %1$d</title><guid>%1$d</guid>".formatted(n) + person("guest", "Gina Guest", ""));
            }
            imported(feed);

            assertThat(statements("/people/gina-guest")).isEqualTo(5);
        }
    }

    private static String person(String role, String name, String attributes) {
        return "<podcast:person role='%s' %s>%s</podcast:person>".formatted(role, attributes, name);
    }

    private static List<String> titles(Document page) {
        return page.select(".episode-list__title").eachText();
    }
}
