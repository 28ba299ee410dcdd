package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which language a page speaks, and how a reader chooses another one. */
class PageLanguageTests extends ServerTests {

    private static final List<String> OF_READER = List.of(
            "/", "/search", "/search?q=eins", "/favorites", "/people/ada", "/status", "/nothing", "/podcasts/nothing");

    @BeforeEach
    void twoShows() {
        imported(TestFeed.titled("Nachtschicht")
                .in("de-AT", "Eine Sendung über die Nacht.")
                .channel("<podcast:person>Ada</podcast:person>")
                .episode(1, "Eins", "Notizen"));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Layla")
                        .in("ar", "برنامج")
                        .episode(1, "واحد", "x")
                        .bytes()));
        index.await();
    }

    @Test
    void isThatOfTheShowOnItsPages() {
        for (String path :
                List.of("/podcasts/nachtschicht", "/podcasts/nachtschicht/eins", "/podcasts/nachtschicht/zwei")) {
            Response answer = asked(path, "fr");
            Document page = parsed(answer);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("de");
            assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
            assertThat(answer.header("Content-Language")).isEqualTo("de");
            assertThat(vary(answer)).doesNotContain("accept-language");
            assertThat(page.select("[hreflang]")).isEmpty();
            assertThat(parsed(asked(path + "?lang=fr", "fr")).select("html").attr("lang"))
                    .isEqualTo("de");
        }
        assertThat(page("/podcasts/nachtschicht").text()).contains("1 Folge").doesNotContain("episode");
    }

    @Test
    void isEnglishForAShowWhoseLanguageHasNoTexts() {
        Document page = page("/podcasts/layla");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").attr("lang")).isEqualTo("ar");
        assertThat(page.select("h1").attr("dir")).isEqualTo("auto");
    }

    @Test
    void isThatOfTheReaderOnPagesOfSeveralShows() {
        for (String path : OF_READER) {
            Response answer = asked(path, "fr-CA,fr;q=0.9,en;q=0.5");
            assertThat(parsed(answer).select("html").attr("lang")).as(path).isEqualTo("fr");
            assertThat(vary(answer)).as(path).contains("accept-language");
            assertThat(page(path).select("html").attr("lang")).as(path).isEqualTo("en");
            String switched = path + (path.contains("?") ? "&" : "?") + "lang=he";
            Document hebrew = parsed(asked(switched, "fr"));
            assertThat(hebrew.select("html").attr("lang")).as(switched).isEqualTo("he");
            assertThat(hebrew.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(parsed(asked(switched.replace("lang=he", "lang=xx"), "fr"))
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("fr");
        }
    }

    /** Tomcat refuses this address, but reads the headers. */
    @Test
    void isThatOfAReaderWhoseRequestTheProgramNeverGets() {
        Response answer = asked("/%00", "he-IL,en;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = parsed(answer);
        assertThat(page.select("html").attr("lang")).isEqualTo("he");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("האתר לא הבין את הבקשה");
    }

    @Test
    void isOfferedInTheFooter() {
        for (String path : OF_READER) {
            Map<String, String> offered = new TreeMap<>();
            Document page = parsed(asked(path, "de"));
            page.select(".site-footer [hreflang]").forEach(link -> offered.put(link.text(), link.attr("href")));
            String mark = path.contains("?") ? "&" : "?";
            assertThat(offered)
                    .as(path)
                    .isEqualTo(Map.of(
                            "Deutsch", path + mark + "lang=de",
                            "English", path + mark + "lang=en",
                            "Español", path + mark + "lang=es",
                            "Français", path + mark + "lang=fr",
                            "עברית", path + mark + "lang=he"));
            assertThat(page.select(".site-footer [aria-current]").text()).isEqualTo("Deutsch");
            for (Element link : page.select(".site-footer [hreflang]")) {
                assertThat(link.attr("lang")).isEqualTo(link.attr("hreflang"));
            }
        }
    }

    @Test
    void staysOnAllPagesThatTheReaderGoesTo() {
        for (String path : OF_READER) {
            String mark = path.contains("?") ? "&" : "?";
            Document page = page(path + mark + "lang=es");
            assertThat(page.select("a[href]:not([hreflang])").eachAttr("href"))
                    .as(path)
                    .contains("/?lang=es", "/favorites?lang=es", "/status?lang=es")
                    .allMatch(link -> link.contains("lang=es")
                            || !link.matches("/(search|favorites|people|status)?([/?].*)?|/")
                            || link.startsWith("/podcasts/"))
                    .noneMatch(link -> link.contains("/podcasts/") && link.contains("lang="));
            assertThat(page.select("form[role=search] input[name=lang]").attr("value"))
                    .isEqualTo("es");
            assertThat(page.select("form[method=post] input[name=lang]")).isEmpty();
        }
        assertThat(page("/search?q=eins").select("input[name=lang]")).isEmpty();
    }

    @Test
    void isToldToSearchEngines() {
        Document person = page("/people/ada?lang=fr");
        String address = SITE + "/people/ada";
        assertThat(person.select("[rel=canonical]").attr("href")).isEqualTo(address + "?lang=fr");
        Document plain = page("/people/ada");
        assertThat(plain.select("[rel=canonical]").attr("href")).isEqualTo(address);
        for (Document page : List.of(person, plain)) {
            assertThat(page.select("head [hreflang]").eachAttr("href"))
                    .containsExactly(
                            address + "?lang=de",
                            address + "?lang=en",
                            address + "?lang=es",
                            address + "?lang=fr",
                            address + "?lang=he",
                            address);
            assertThat(page.select("head [hreflang=x-default]").attr("href")).isEqualTo(address);
        }
        assertThat(page("/search?q=eins").select("head [hreflang]")).isEmpty();
    }

    @Test
    void isThatOfTheOnlyShowOnAllPages() {
        database.update("delete from podcast where title = 'Layla'");
        imported(TestFeed.titled("Nachtschicht")
                .in("de-AT", "Eine Sendung über die Nacht.")
                .channel("<podcast:person>Ada</podcast:person>")
                .episode(1, "Eins", "Notizen")
                .episode(2, "Zwei", "Notizen"));
        for (String path : OF_READER) {
            Response answer = asked(path, "fr");
            Document page = parsed(answer);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("de");
            assertThat(page.select("[hreflang]")).isEmpty();
            assertThat(vary(answer)).doesNotContain("accept-language");
        }
    }

    private Response asked(String path, String accepted) {
        try {
            return request(path).header("Accept-Language", accepted).execute();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Tomcat writes names of headers in small letters. */
    private static String vary(Response answer) {
        return answer.headers("Vary").toString().toLowerCase(Locale.ROOT);
    }

    private static Document parsed(Response answer) {
        try {
            return answer.parse();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
