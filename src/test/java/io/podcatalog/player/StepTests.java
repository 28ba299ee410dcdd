package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
}
