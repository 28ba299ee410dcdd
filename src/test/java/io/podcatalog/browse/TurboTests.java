package io.podcatalog.browse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.podcatalog.BrowserTests;
import io.podcatalog.TestFeed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turbo loads when a listener first uses a page. These presses are made by scripts, so that nothing comes before them. */
class TurboTests extends BrowserTests {

    private static final String ONE = "/podcasts/night-shift/one";
    private static final String TURBO = "**/js/turbo-*.js";

    private static final String FOLLOW_A_LINK = "() => document.querySelector('.neighbors__link').click()";
    private static final String PRESS_THE_HEART = "() => document.querySelector('.favorite__button').click()";

    @Override
    protected void fillCatalog() {
        imported(TestFeed.titled("Night Shift").episode(2, "Two", "<p>Two.</p>").episode(1, "One", "<p>One.</p>"));
    }

    @Test
    void aPageThatNobodyUsesLoadsNoTurbo() {
        try (BrowserContext visitor = visitor(new NewContextOptions())) {
            Page page = visitor.newPage();
            List<String> scripts = new ArrayList<>();
            page.onRequest(request -> scripts.add(request.url()));
            page.navigate(ONE);
            awaitScripts(page);
            page.evaluate("() => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))");
            assertThat(scripts).anyMatch(url -> url.contains("/js/app-")).noneMatch(url -> url.contains("/js/turbo-"));

            page.waitForRequest(TURBO, () -> {
                page.mouse().move(10, 10);
                page.mouse().move(20, 20);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"keydown", "pointerdown", "scroll"})
    void eachUseLoadsTurbo(String use) {
        Page page = opened();
        page.waitForRequest(TURBO, () -> page.dispatchEvent("body", use));
    }

    @Test
    void aLinkThatIsPressedFirstWaitsForTurbo() {
        Page page = opened();
        Route turbo = pressBeforeTurbo(page, FOLLOW_A_LINK);
        assertThat(page).hasURL(base() + ONE);

        turbo.resume();
        assertThat(page.locator("h1")).hasText("Two");
        assertThat(isTheSameDocument(page)).isTrue();
    }

    @Test
    void aFormThatIsSentFirstWaitsForTurbo() {
        Page page = opened();
        pressBeforeTurbo(page, PRESS_THE_HEART).resume();
        assertThat(page.locator(".favorite--kept").first()).isVisible();
        assertThat(isTheSameDocument(page)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {FOLLOW_A_LINK + "|.neighbors__link", PRESS_THE_HEART + "|.favorite--kept"})
    void pagesWorkWithoutTurbo(String press, String next) {
        Page page = opened();
        pressBeforeTurbo(page, press).abort();
        page.waitForFunction("() => !window.sameDocument");
        assertThat(page.locator(next).first()).isVisible();
    }

    private Page opened() {
        Page page = visit(ONE);
        awaitScripts(page);
        return page;
    }

    private static void awaitScripts(Page page) {
        page.waitForFunction("() => customElements.get('unheard-filter')");
    }

    /** {@return the request for Turbo, which came because of the press and has no answer yet} */
    private static Route pressBeforeTurbo(Page page, String press) {
        List<Route> asked = new ArrayList<>();
        page.route(TURBO, asked::add);
        page.evaluate("() => (window.sameDocument = true)");
        page.waitForRequest(TURBO, () -> page.evaluate(press));
        page.waitForCondition(() -> !asked.isEmpty());
        return asked.get(0);
    }

    private static boolean isTheSameDocument(Page page) {
        return (boolean) page.evaluate("() => window.sameDocument === true");
    }
}
