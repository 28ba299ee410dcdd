package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An episode's page, whose script comes late or not at all. */
class StartTests extends ListeningTests {

    private final List<Route> held = new ArrayList<>();

    @BeforeEach
    void holdTheScript() {
        held.clear();
        listener = visitor(new NewContextOptions());
        page = listener.newPage();
        page.route("**/js/app-*.js", held::add);
        page.navigate(FIRST);
        page.waitForCondition(() -> !held.isEmpty());
    }

    @Test
    void aPressThatComesBeforeTheScriptWaitsForIt() {
        page.locator("play-button[data-page] button[value=play]").click();
        page.locator("h1").click();

        held.get(0).resume();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
    }

    /** The controls are a file of their own, which comes beside the script. */
    @Test
    void theBrowsersPlayerIsLeftWhereTheControlsAreMissing() {
        page.route("**/player/*.html", Route::abort);
        held.get(0).resume();
        held.clear();
        page.reload();
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();

        assertThat(page.locator("play-button")).hasCount(0);
        assertThat(page.locator("#player audio[controls]")).isVisible();
    }

    @Test
    void theBrowsersPlayerIsLeftWhereTheScriptFails() {
        assertThat(page.locator("play-button[data-page]")).isVisible();

        held.forEach(Route::abort);
        page.route("**/js/app-*.js", Route::abort);
        assertThat(page.locator("play-button")).hasCount(0);
        assertThat(page.locator("#player audio[controls]")).isVisible();
    }
}
