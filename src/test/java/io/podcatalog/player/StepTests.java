package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.Test;

/** Steps back and forward in the history of the browser. */
class StepTests extends ListeningTests {

    @Test
    void aStepForwardToThePageOfAnErrorAsksAgain() {
        String error = response("/podcasts/night-shift/missing").body();
        listen(FIRST);
        play(page);
        page.route(
                url -> url.endsWith(SECOND),
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(503)
                        .setContentType("text/html")
                        .setBody(error)));
        follow(page, SECOND);
        assertThat(page.locator("h1")).hasText("There is no page here");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Episode 1");
        page.unrouteAll();
        page.goForward();
        assertThat(page.locator("h1")).hasText("Episode 2");
        waitUntil(page, "!audio.paused");

        page.goBack();
        assertThat(page.locator("h1")).hasText("Episode 1");
        page.route(url -> url.endsWith(SECOND), route -> route.abort());
        page.goForward();
        assertThat(page.locator("h1")).hasText("Episode 2");
        page.unrouteAll();
    }

    @Test
    void aStepBackLeadsToWhereTheReaderWasAndNotToTheLineInTheAddress() {
        listen(PODCAST);
        follow(page, FIRST + "#chapter-0");
        assertThat(page.locator("#chapter-0.is-target")).isInViewport();
        page.locator(".neighbors__link").first().scrollIntoViewIfNeeded();
        Number before = (Number) page.evaluate("scrollY");
        page.locator(".neighbors__link").first().click();
        assertThat(page.locator("h1")).hasText("Episode 2");
        // A heart empties the browser's store of pages.
        page.locator(".episode__actions .favorite__button").click();
        assertThat(page.locator(".episode__actions .favorite--kept")).hasCount(1);
        page.goBack();
        assertThat(page.locator("#chapter-0.is-target")).hasCount(1);
        page.waitForFunction("before => Math.abs(scrollY - before) < 20", before);
    }
}
