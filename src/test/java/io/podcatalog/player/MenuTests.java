package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.podcatalog.Axe;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All menus of the player in their states, for those who need contrast, names or large targets. */
class MenuTests extends ListeningTests {

    /** A target that is a word in a sentence or only shows what a larger one beside it does may be smaller (WCAG 2.5.5). */
    private static final String SMALL = """
            () => [...document.querySelectorAll("#player :is(a[href], button, input, select, label:has(input)), .subscribe[open] :is(a, summary, input)")]
              .filter(target => target.checkVisibility({ visibilityProperty: true }) && target.tabIndex >= 0)
              .map(target => [getComputedStyle(target, "::after").position === "absolute" ? target.offsetParent : target.closest("label") ?? target, target])
              .map(([target, named]) => [target.getBoundingClientRect(), named.outerHTML.slice(0, 90)])
              .filter(([box]) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(([box, html]) => Math.round(box.width) + " × " + Math.round(box.height) + " " + html)
            """;

    private SoftAssertions found;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void allMenusAreAccessibleAndHaveLargeTargets(int width) throws Exception {
        found = new SoftAssertions();
        listener = visitor(new NewContextOptions()
                .setViewportSize(width, 800)
                .setHasTouch(true)
                .setIsMobile(width < 500)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-write")));
        Axe.addTo(listener);
        page = listener.newPage();
        open(page, PODCAST);
        BoundingBox below = page.locator("#episodes h2").boundingBox();
        page.locator(".subscribe summary").click();
        assertThat(page.locator("#episodes h2").boundingBox().y).isEqualTo(below.y);
        check("subscribe");
        page.locator(".subscribe summary").click();
        for (int n = 28; n <= 29; n++) {
            row(n).locator("button[value=later]").click();
        }
        row(30).locator("button[value=list]").click();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
        check("bar");
        open("player-queue");
        assertThat(page.locator(".player__waiting")).hasCount(2);
        assertThat(page.locator(".player__list")).isVisible();
        check("queue");
        page.locator(".player__waiting [value=remove]").first().click();
        page.locator(".player__waiting [value=remove]").first().click();
        page.locator("[value=stop]").click();
        check("empty queue");
        close("player-queue");
        open("player-speed");
        check("speed");
        close("player-speed");
        open("player-options");
        page.locator("sleep-timer select").selectOption("15");
        assertThat(page.locator(".player__left")).not().isEmpty();
        page.locator("player-share button").click();
        assertThat(page.locator(".player__shared")).not().isEmpty();
        check("more");
        page.locator("player-keys button").click();
        check("keys");
        page.keyboard().press("Escape");

        open(page, LONGER);
        play(page);
        seek(page, 200);
        assertThat(page.locator("jump-back")).isVisible();
        check("message and way back");
        open(page, PODCAST);
        row(8).locator("button[value=play]").click();
        assertThat(page.locator("player-picture")).isVisible();
        check("picture");
        found.assertAll();
    }

    private Locator row(int n) {
        return page.locator(".episode-list__item:has(a[href$='/episode-" + n + "'])");
    }

    private void open(String menu) {
        page.locator(".player__more [popovertarget=" + menu + "]").click();
        assertThat(page.locator("#" + menu)).isVisible();
    }

    private void close(String menu) {
        page.keyboard().press("Escape");
        assertThat(page.locator("#" + menu)).isHidden();
    }

    private void check(String state) {
        found.assertThat((List<?>) page.evaluate(SMALL))
                .as("small targets: " + state)
                .isEmpty();
        check(state, Axe.ALL);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        check(state + " in the dark", Axe.CONTRAST);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void check(String state, Axe rules) {
        found.assertThat(rules.violations(page, "#player", ".subscribe"))
                .as(state)
                .isEmpty();
    }
}
