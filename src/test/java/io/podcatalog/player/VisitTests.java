package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sound plays on when a page can't be shown, and when a link leads away from the site. */
class VisitTests extends ListeningTests {

    private static final String ELSEWHERE = "/podcasts/night-shift/elsewhere";

    @Test
    void thePagesOfErrorsKeepThePlayer() {
        String error = response("/podcasts/night-shift/missing").body();
        listen(FIRST);
        play(page);
        for (int status : List.of(404, 410, 429, 500, 503)) {
            String path = PODCAST + "/answers-" + status;
            answer(
                    path,
                    new FulfillOptions()
                            .setStatus(status)
                            .setContentType("text/html")
                            .setBody(error));
            follow(page, path);

            assertThat(page).hasURL(base() + path);
            assertThat(page.locator("h1")).hasText("There is no page here");
            assertPlays();
            page.goBack();
            assertThat(page.locator("h1")).hasText("Episode 1");
            assertPlays();
        }
    }

    @Test
    void thePageOfAProxyThatKnowsNoPlayerKeepsIt() {
        listen(FIRST);
        play(page);
        answer(
                ELSEWHERE,
                new FulfillOptions().setStatus(502).setContentType("text/html").setBody("<h1>Bad Gateway</h1>"));
        follow(page, ELSEWHERE);

        assertThat(page.locator("h1")).hasText("Bad Gateway");
        assertPlays();
        page.goBack();
        assertThat(page.locator("h1")).hasText("Episode 1");
        assertPlays();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aSearchThatFailsKeepsThePlayer(int status) {
        String error = response("/podcasts/night-shift/missing").body();
        listen(FIRST);
        play(page);
        answer(
                "/search?q=alarm",
                new FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html")
                        .setBody(error));
        page.getByRole(AriaRole.SEARCHBOX).first().fill("alarm");
        page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");

        assertThat(page.locator("h1")).hasText("There is no page here");
        assertPlays();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitThatFailsStaysOnThePageAndSaysSo(boolean plainText) {
        listen(FIRST);
        play(page);
        if (plainText) {
            answer(
                    ELSEWHERE,
                    new FulfillOptions()
                            .setStatus(503)
                            .setContentType("text/plain")
                            .setBody("busy"));
        } else {
            page.route("**" + ELSEWHERE, Route::abort);
        }
        follow(page, ELSEWHERE);

        assertThat(page.locator("#announcement")).hasText("The page can’t be loaded.");
        assertThat(page.locator("#announcement")).isInViewport();
        assertThat(page).hasURL(base() + FIRST);
        assertThat(page.locator("html[aria-busy]")).hasCount(0);
        assertPlays();
    }

    @Test
    void theWayBackStaysOnThePageWhileThereIsNoNetwork() {
        listen(FIRST);
        play(page);
        page.locator(".neighbors__link").first().click();
        assertThat(page.locator("h1")).hasText("Episode 2");
        // A heart empties the browser's store of pages.
        page.locator(".episode__actions .favorite__button").click();
        assertThat(page.locator(".episode__actions .favorite--kept")).hasCount(1);
        page.route("**" + FIRST, Route::abort);
        page.evaluate("""
                () => {
                  window.steps = 0;
                  window.visits = [];
                  addEventListener("popstate", () => window.steps++);
                  addEventListener("turbo:visit", ({ detail }) => window.visits.push(new URL(detail.url).pathname));
                  history.back();
                }""");
        page.waitForFunction("() => window.steps === 2");

        assertThat(page.locator("#announcement")).hasText("The page can’t be loaded.");
        assertThat(page).hasURL(base() + SECOND);
        assertThat(page.evaluate("window.visits")).isEqualTo(List.of(FIRST));
        assertThat(page.locator("h1")).hasText("Episode 2");
        assertPlays();
        page.unrouteAll();
        page.goBack();
        assertThat(page.locator("h1")).hasText("Episode 1");
        assertThat(page).hasURL(base() + FIRST);
        assertPlays();
    }

    @Test
    void linksThatLeaveThePageOpenBesideIt() {
        listen(FIRST);
        play(page);
        for (String link : List.of(
                ".episode__download", ".site-footer a[href$='/feed.xml']", ".site-footer a[href='/sitemap.xml']")) {
            assertOpensBesideThePage(link, () -> page.locator(link).first().click());
        }
        for (String inText :
                List.of("https://www.example.org/page", "/opensearch.xml", FIRST + "/chapters.json", FIRST + "/file")) {
            assertOpensBesideThePage(inText, () -> follow(page, inText));
        }
    }

    @Test
    void theDownloadOfThePlayerOpensBesideIt() {
        listen(FIRST);
        play(page);
        page.locator("[popovertarget=player-options]:visible").click();
        assertOpensBesideThePage("the file", () -> page.locator(".player__file").click());
    }

    @Test
    void anAnswerThatIsNoPageOpensBesideThePage() {
        listen(FIRST);
        play(page);
        answer(ELSEWHERE, new FulfillOptions().setContentType("audio/x-mpegurl").setBody("#EXTM3U"));
        assertOpensBesideThePage(ELSEWHERE, () -> follow(page, ELSEWHERE));
        assertThat(page.locator("html[aria-busy]")).hasCount(0);
    }

    @Test
    void aSuggestionThatIsChosenKeepsThePlayer() {
        listen(FIRST);
        play(page);
        Locator field = page.locator("#q");
        field.pressSequentially("Episode 29");
        assertThat(page.locator("datalist option")).not().hasCount(0);
        field.evaluate(
                "field => { field.value = field.list.options[0].value; field.dispatchEvent(new Event('input', { bubbles: true })); }");

        assertThat(page.locator("h1")).hasText("Episode 29");
        assertPlays();
    }

    private void assertOpensBesideThePage(String link, Runnable press) {
        assertThatCode(() -> {
                    Page beside = page.waitForPopup(press);
                    assertThat(page).hasURL(base() + FIRST);
                    assertPlays();
                    beside.close();
                })
                .as(link)
                .doesNotThrowAnyException();
    }

    private void answer(String path, FulfillOptions answer) {
        page.route(url -> url.endsWith(path), route -> route.fulfill(answer));
    }

    /** The one audio element is in the document and moves on, and its bar is there. */
    private void assertPlays() {
        double before = time(page);
        waitUntil(page, "audio?.isConnected && !audio.paused && audio.currentTime > " + (before + 0.2));
        assertThat(page.locator(".player__panel")).isVisible();
        assertThat(page.locator("#player audio")).hasCount(1);
    }
}
