package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hearts by keyboard and without a network, and the menus of the bar. */
class ControlTests extends ListeningTests {

    @ParameterizedTest
    @ValueSource(strings = {FIRST, PODCAST})
    void aHeartThatIsPressedByKeyboardKeepsTheFocus(String path) {
        listen(path);
        page.locator("main form.favorite").first().evaluate("form => { window.action = form.action; }");
        Locator heart = page.locator("main .favorite__button").first();
        for (int kept = 1; kept >= 0; kept--) {
            heart.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main .favorite--kept")).hasCount(kept);
            page.waitForFunction("() => document.activeElement.closest('form.favorite')?.action === action");
        }
    }

    @Test
    void theFocusMovesToTheNextHeartWhenARowLeavesTheFavorites() {
        listen(PODCAST);
        page.locator(".favorite__button").nth(0).click();
        assertThat(page.locator(".favorite--kept")).hasCount(1);
        page.locator(".favorite__button").nth(1).click();
        assertThat(page.locator(".favorite--kept")).hasCount(2);
        open(page, "/favorites");
        page.locator(".favorite__button").nth(0).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".favorite__button")).hasCount(1);
        assertThat(page.locator(".favorite__button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".favorite__button")).hasCount(0);
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aHeartThatCanNotBeSavedSaysSo() {
        listen(FIRST);
        Locator heart = page.locator(".episode__actions .favorite__button");
        heart.focus();
        for (int status : List.of(0, 403, 429, 503)) {
            page.evaluate("document.querySelector('#announcement').replaceChildren()");
            page.route("**/favorite", route -> {
                if (status == 0) {
                    route.abort();
                } else {
                    route.fulfill(new FulfillOptions()
                            .setStatus(status)
                            .setContentType("text/html")
                            .setBody("<h1>No</h1>"));
                }
            });
            page.keyboard().press("Enter");

            assertThat(page.locator("#announcement")).hasText("The change could not be saved. Try again in a moment.");
            assertThat(page.locator("#announcement")).isInViewport();
            assertThat(page.locator("h1")).hasText("Episode 1");
            assertThat(heart).isFocused();
        }
        page.unrouteAll();
        page.keyboard().press("Enter");
        assertThat(page.locator(".episode__actions .favorite--kept")).hasCount(1);
    }

    @Test
    void theShortcutsOpenAloneAndLeadBack() {
        listen(FIRST);
        page.locator("[popovertarget=player-queue]:visible").click();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(page.locator(":popover-open")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page.locator(":popover-open")).hasCount(0);

        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("player-keys button").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(page.locator(":popover-open")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator("[popovertarget=player-options]:visible")).isFocused();
    }

    @Test
    void onAPhoneNoMenuCoversTheBar() {
        page = visitor(new NewContextOptions().setViewportSize(360, 640)).newPage();
        open(page, LONGER);
        play(page);
        seek(page, 200);
        assertThat(page.locator("player-message")).not().isEmpty();
        assertThat(page.locator("jump-back")).isVisible();
        for (String menu : List.of("player-speed", "player-queue", "player-options")) {
            page.locator("[popovertarget=" + menu + "]:visible").click();
            assertThat(page.locator("#" + menu)).isVisible();
            page.waitForFunction("""
                    menu => document.getElementById(menu).getBoundingClientRect().bottom
                        <= document.querySelector(".player__panel").getBoundingClientRect().top""", menu);
            assertThat(page.locator("#" + menu).boundingBox().y).isNotNegative();
            page.keyboard().press("Escape");
            assertThat(page.locator("#" + menu)).isHidden();
        }
    }

    @Test
    void theListenerChoosesHowFarASkipGoes() {
        listen(FIRST);
        play(page);
        seek(page, 300);
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.paused");
        double before = time(page);
        page.locator("[popovertarget=player-options]:visible").click();
        page.getByLabel("Skip forward").selectOption("90 s");
        page.getByLabel("Skip back").selectOption("5 s");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Forward 90 seconds"))
                .click();
        waitUntil(page, "Math.abs(audio.currentTime - " + (before + 90) + ") < 1");
        page.locator(".player__toggle").focus();
        page.keyboard().press("j");
        waitUntil(page, "Math.abs(audio.currentTime - " + (before + 85) + ") < 1");
        page.reload();
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Back 5 seconds")))
                .isVisible();
        assertThat(page.locator("[data-act=forward] text")).hasText("90");
        page.locator(".player__toggle").focus();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("back 5 seconds");
    }
}
