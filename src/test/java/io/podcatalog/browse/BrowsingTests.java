package io.podcatalog.browse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.podcatalog.Axe;
import io.podcatalog.BrowserTests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A listener browses the site in a real browser. */
class BrowsingTests extends BrowserTests {

    private static final String LIST = "/podcasts/steady-state?year=2026&season=2";
    private static final String EPISODE = "/podcasts/steady-state/the-restore-drill";
    private static final String PERSON = "/people/june-halloran";

    private static final String TWO_FRAMES =
            "new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))";

    @Override
    protected void fillCatalog() throws Exception {
        String covers = "/sample/covers/";
        String elsewhere = "http://127.0.0.1:" + PUBLISHER.port();
        for (Resource cover :
                new PathMatchingResourcePatternResolver().getResources("classpath:/static" + covers + "*.png")) {
            PUBLISHER.publish(covers + cover.getFilename(), cover.getContentAsByteArray());
        }
        String sample;
        try (var feed = getClass().getResourceAsStream("/sample/feed.xml")) {
            sample = new String(feed.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("https://sample.podcatalog.example" + covers, elsewhere + covers)
                    .replace("https://sample.podcatalog.example", base());
        }
        feeds.refresh(PUBLISHER.publish("/sample.xml", sample.getBytes(StandardCharsets.UTF_8)));
        relations.await();
        index.await();
        artwork.await();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void browsesAddsFavoritesAndSearchesWithAndWithoutJavaScript(boolean script) {
        try (BrowserContext visitor = visitor(new NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = visitor.newPage();
            page.navigate("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The restore drill"))
                    .click();
            assertThat(page.locator("h1")).hasText("The restore drill");
            assertThat(page.locator(script ? ".player__panel" : "#player audio"))
                    .isVisible();

            page.locator(".episode__actions .favorite__button").click();
            assertThat(page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Favorited").setExact(false)))
                    .isVisible();
            assertThat(page.getByText("Favorite of 1 listener")).isVisible();

            page.locator("#related a").first().click();
            page.getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Favorites").setExact(true))
                    .click();
            assertThat(page.locator(".episode-list__title")).hasText("The restore drill");

            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove"))
                    .click();
            assertThat(page.getByText("You have no favorites yet")).isVisible();

            page.getByRole(AriaRole.SEARCHBOX).fill("error budget");
            page.getByRole(AriaRole.SEARCHBOX).press("Enter");
            assertThat(page.locator("h1")).containsText("error budget");
            assertThat(page.locator(".episode-list__item").first()).isVisible();
        }
    }

    @Test
    void suggestsTitlesWhileTyping() {
        Page page = visit("/status");
        page.getByRole(AriaRole.SEARCHBOX).first().pressSequentially("restore dr");
        assertThat(page.locator("datalist option[value='The restore drill']")).hasCount(1);
    }

    @Test
    void playsFromTheSecondInTheAddress() {
        Page page = visit(EPISODE + "?t=16");
        page.evaluate("document.querySelector('audio').play()");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 16.05");
        assertThat((Double) page.evaluate("document.querySelector('audio').currentTime"))
                .isLessThan(26);
    }

    @Test
    void loadsNothingFromOtherHostsAndNoAudioBeforePlay() {
        try (BrowserContext visitor = visitor(new NewContextOptions())) {
            Page page = visitor.newPage();
            List<String> foreign = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(base()) || request.resourceType().equals("media")) {
                    foreign.add(request.url());
                }
            });
            page.onConsoleMessage(message -> complaints.add(message.text()));
            for (String path : List.of("/", EPISODE, "/favorites", "/search?q=drill", "/status")) {
                page.navigate(path);
                assertThat(page.evaluate("[...document.images].filter(i => i.complete && !i.naturalWidth).length"))
                        .as("pictures that fail at " + path)
                        .isEqualTo(0);
            }
            page.navigate(EPISODE);
            assertThat((Integer) page.evaluate("document.querySelector('.cover--large').naturalWidth"))
                    .isPositive();
            assertThat(foreign).isEmpty();
            assertThat(complaints).isEmpty();
            assertThat(visitor.cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"412, 823", "1280, 800"})
    void pagesStayInPlaceWhenTheScriptsCome(int width, int height) {
        try (BrowserContext visitor = visitor(new NewContextOptions().setViewportSize(width, height))) {
            visitor.addInitScript("""
                    window.moves = [];
                    new PerformanceObserver(list => list.getEntries().forEach(entry => moves.push(
                      entry.value + ": " + entry.sources.map(source => source.node?.className).join(", "))))
                      .observe({ type: "layout-shift", buffered: true });
                    """);
            Page page = visitor.newPage();
            List<Route> scripts = new ArrayList<>();
            for (String path : List.of(EPISODE, "/", LIST, PERSON, "/search?q=drill")) {
                scripts.clear();
                page.route("**/js/*.js", scripts::add);
                page.navigate(path, new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length");
                assertThat(scripts)
                        .as("scripts that the first view did not wait for")
                        .hasSize(1);
                // A busy browser shows a page while it still reads it; the test is about the scripts.
                page.waitForFunction("() => document.readyState === 'interactive'");
                page.evaluate(TWO_FRAMES + ".then(() => moves.splice(0))");
                page.unroute("**/js/*.js");
                scripts.forEach(Route::resume);
                page.waitForFunction("() => customElements.get('unheard-filter')");
                page.evaluate(TWO_FRAMES);
                assertThat((List<?>) page.evaluate("moves")).as(path).isEmpty();
            }
        }
    }

    @Test
    void theButtonsOfARowFitIntoOneLineOfAPhone() {
        Page page = visitor(new NewContextOptions().setViewportSize(360, 780)).newPage();
        for (String path : List.of("/", LIST, "/search?q=drill")) {
            open(page, path);
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll(".episode-list .play")]
                      .map(play => new Set([...play.querySelectorAll("button")].map(button => button.offsetTop)).size)
                      .filter((lines, row, all) => all.indexOf(lines) === row)""")).as(path).isEqualTo(List.of(1));
        }
    }

    @Test
    void aTitleOfTheOtherDirectionStaysClearOfTheHeart() {
        Page page = visitor(new NewContextOptions().setViewportSize(360, 780)).newPage();
        open(page, LIST);
        assertThat(page.evaluate("""
                () => {
                  const row = document.querySelector(".episode-list__item");
                  const title = row.querySelector(".episode-list__link");
                  title.textContent = "פרק ארוך ".repeat(8);
                  const heart = row.querySelector(".favorite");
                  return title.getBoundingClientRect().right <= heart.getBoundingClientRect().left;
                }""")).isEqualTo(true);
    }

    @Test
    void isAccessibleAndNeverWiderThanTheScreen() throws Exception {
        try (BrowserContext visitor = visitor(new NewContextOptions())) {
            Axe.addTo(visitor);
            Page page = visitor.newPage();
            for (String path :
                    List.of("/", LIST, EPISODE, PERSON, "/favorites", "/search?q=drill", "/status", "/nowhere")) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                open(page, path);
                for (int width : List.of(360, 768, 1280)) {
                    page.setViewportSize(width, 800);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(path + " at " + width)
                            .isLessThanOrEqualTo(width);
                    // The narrow and the wide layout have the same parts at 768 pixels, in between.
                    if (width != 768) {
                        assertThat((width == 360 ? Axe.ALL : Axe.ALL_BUT_CONTRAST).violations(page))
                                .as(path + " at " + width)
                                .isEqualTo(List.of());
                    }
                }
                // The dark scheme differs in colors only.
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                assertThat(Axe.CONTRAST.violations(page))
                        .as(path + " in the dark")
                        .isEqualTo(List.of());
            }
        }
    }

    @Test
    void reachesTheContentByKeyboard() {
        Page page = visit(EPISODE);
        page.keyboard().press("Tab");
        Locator focused = page.locator(":focus");
        assertThat(focused).hasText("Skip to content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main:focus")).isVisible();
    }
}
