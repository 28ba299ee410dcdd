package io.podcatalog.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the sitemap: their addresses, when they change, and how they are sent. */
class SitemapTests extends ServerTests {

    private static final String EPISODES = "/sitemap-podcast-night-shift-1.xml";

    @Test
    void isAnIndexOfFilesOfEachPodcastAndOfPeople() {
        assertThat(page("/sitemap.xml").select("sitemapindex")).hasSize(1);
        assertThat(sitemap()).isEmpty();
        imported(show().item("<title>Two</title><podcast:person>Gina Guest</podcast:person>"));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Привет 2").episode(1, "Eins", "a").bytes()));

        assertThat(page("/sitemap.xml").select("loc").eachText())
                .containsExactly(
                        SITE + EPISODES,
                        SITE + "/sitemap-podcast-%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82-2-1.xml",
                        SITE + "/sitemap-people-1.xml");
        assertThat(sitemap())
                .containsExactlyInAnyOrder(
                        SITE + "/podcasts/night-shift",
                        SITE + "/podcasts/night-shift/one",
                        SITE + "/podcasts/night-shift/two",
                        SITE + "/podcasts/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82-2",
                        SITE + "/podcasts/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82-2/eins",
                        SITE + "/people/gina-guest")
                .allSatisfy(address -> assertThat(
                                response(address.substring(SITE.length())).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void saysWhenEachPageChanged() {
        imported(show().episode(2, "Two", "b"));
        database.update("update episode set first_seen_at = timestamp with time zone '2024-05-01 10:00:00.123+00'");
        database.update("update podcast set created_at = timestamp with time zone '2024-05-01 10:00:00+00',"
                + " changed_at = null, revision = revision + 1");
        assertThat(changes().values()).containsOnly("2024-05-01T10:00:00Z");

        imported(show().episode(2, "Two", "other notes"));
        Map<String, String> edited = changes();
        assertThat(edited.get("/podcasts/night-shift/one")).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(edited.get("/podcasts/night-shift/two")).isGreaterThan("2026");
        assertThat(edited.get("/podcasts/night-shift")).isGreaterThan("2026");

        database.update("update episode set changed_at = null");
        imported(show());
        assertThat(changes().get("/podcasts/night-shift/two"))
                .as("no longer listed")
                .isGreaterThan("2026");
        assertThat(changes().get("/podcasts/night-shift/one")).isEqualTo("2024-05-01T10:00:00Z");
    }

    /** Another version of the program reads the same feed by other rules. */
    @Test
    void doesNotTakeOtherRulesForAChange() {
        imported(show());
        database.update("update episode set first_seen_at = timestamp with time zone '2024-05-01 10:00:00+00',"
                + " fingerprint = 'ffffffff' || substring(fingerprint from 9)");
        imported(show().channel("<copyright>new</copyright>"));
        assertThat(changes().get("/podcasts/night-shift/one")).isEqualTo("2024-05-01T10:00:00Z");
    }

    private Map<String, String> changes() {
        return page(EPISODES).select("url").stream()
                .collect(Collectors.toMap(
                        url -> url.select("loc").text().substring(SITE.length()),
                        url -> url.select("lastmod").text()));
    }

    @Test
    void hasNoFileWithoutPages() {
        imported(show());
        assertThat(Stream.of(
                        "/sitemap-podcast-night-shift.xml",
                        "/sitemap-podcast-night-shift-0.xml",
                        "/sitemap-podcast-night-shift-2.xml",
                        "/sitemap-podcast-night-shift-100.xml",
                        "/sitemap-podcast-night-shift--1.xml",
                        "/sitemap-podcast-night-shift-1.xml.gz",
                        "/sitemap-podcast--1.xml",
                        "/sitemap-podcast-1.xml",
                        "/sitemap-podcast-nowhere-1.xml",
                        "/sitemap-podcast-%00-1.xml",
                        "/sitemap-people-1.xml",
                        "/sitemap-people-2.xml",
                        "/sitemap-.xml",
                        "/sitemap"))
                .allSatisfy(path -> assertThat(response(path).statusCode()).isIn(400, 404));
    }

    @Test
    void changesWithAPodcast() throws IOException {
        imported(show());
        String before = response(EPISODES).header("ETag");
        String index = response("/sitemap.xml").header("ETag");
        assertThat(given(EPISODES, before)).isEqualTo(304);
        assertThat(given("/sitemap.xml", index)).isEqualTo(304);

        imported(show().episode(2, "Two", "b"));
        assertThat(given(EPISODES, before)).isEqualTo(200);
        assertThat(sitemap()).contains(SITE + "/podcasts/night-shift/two");
        database.update("delete from podcast");
        assertThat(sitemap()).isEmpty();
        assertThat(response(EPISODES).statusCode()).isEqualTo(404);
    }

    @Test
    void splitsAPodcastWithVeryManyEpisodesIntoFiles() {
        imported(show());
        Long podcast = database.queryForObject("select id from podcast", Long.class);
        int many = Sitemaps.PAGES + 10;
        database.batchUpdate(
                "insert into episode (id, podcast_id, slug, listed_at, first_seen_at, fingerprint)"
                        + " values (?, ?, ?, current_timestamp, current_timestamp, '')",
                IntStream.range(0, many)
                        .mapToObj(number -> new Object[] {1_000_000L + number, podcast, "many-" + number})
                        .toList());
        database.update("update podcast set revision = revision + 1, episodes = episodes + ?", many);

        assertThat(page("/sitemap.xml").select("loc")).hasSize(2);
        assertThat(page("/sitemap-podcast-night-shift-1.xml").select("loc")).hasSize(Sitemaps.PAGES + 1);
        assertThat(page("/sitemap-podcast-night-shift-2.xml").select("loc")).hasSize(11);
        assertThat(sitemap())
                .hasSize(many + 2)
                .doesNotHaveDuplicates()
                .contains(SITE + "/podcasts/night-shift", SITE + "/podcasts/night-shift/many-" + (many - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | none",
                "'' | none",
                "br | none",
                "identity | none",
                "gzip;q=0 | none",
                "br, gzip; q=0.0 | none",
                "x-gzip-like | none",
                "gzip | gzip",
                "br,gzip,deflate | gzip",
                "deflate, GZIP;q=0.5 | gzip",
                "gzip;q=1.0, *;q=0 | gzip",
            })
    void isSentWithGzipToClientsThatAcceptIt(String accepted, String encoding) throws Exception {
        imported(show());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + EPISODES));
        if (accepted != null) {
            request.header("Accept-Encoding", accepted);
        }
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(encoding);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        if (encoding == null) {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .startsWith("<?xml")
                    .contains("<loc>" + SITE + "/podcasts/night-shift/one</loc>");
        }
        HttpResponse<byte[]> head = HttpClient.newHttpClient()
                .send(
                        request.method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
    }

    private int given(String path, String tag) throws IOException {
        return request(path).header("If-None-Match", tag).execute().statusCode();
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift").episode(1, "One", "a");
    }
}
