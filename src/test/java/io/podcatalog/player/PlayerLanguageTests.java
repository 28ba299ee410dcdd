package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import io.podcatalog.TestFeed;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bar plays on from a page to one in another language, and speaks the language of the page. */
class PlayerLanguageTests extends ListeningTests {

    @Override
    protected void fillCatalog() {
        super.fillCatalog();
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("לילה")
                        .in("he", "תוכנית")
                        .episode(1, "פרק ראשון", "x")
                        .bytes()));
        relations.await();
    }

    @Test
    void followsThePage() {
        listen(FIRST);
        play(page);
        page.locator("play-button[data-page] button[value=later]").click();
        page.locator("[popovertarget=player-options]").first().click();
        page.locator("skip-lengths select[name=back]").selectOption("5");
        follow(page, "/podcasts/%D7%9C%D7%99%D7%9C%D7%94");

        assertThat(page.locator("h1")).hasText("לילה");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#player")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#player")).hasAttribute("lang", "he");
        assertThat(page.locator("#player")).hasAttribute("aria-label", "נגן");
        assertThat(page.locator("[data-act=back] span")).hasText("\u20685\u2069 שניות לאחור");
        assertThat(page.locator(".player__toggle")).hasText("השהיה");
        assertThat(page.locator("#player-queue .player__heading")).containsText("הבאים בתור");
        assertThat(page.locator(".player__waiting button[value=remove]")).hasText("הסרה");
        assertThat(page.locator(".player__title")).hasText("Episode 1");
        // All but the titles of the show that plays.
        Object latin = page.evaluate("""
                [...document.querySelectorAll("#player *")].filter((one) => !one.children.length)
                  .filter((one) => !one.matches("kbd, .player__title, .player__part, .player__waiting-title, .player__next"))
                  .map((one) => one.textContent.trim()).filter((text) => /[a-z]{2}/i.test(text))""");
        assertThat(latin)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
        waitUntil(page, "!audio.paused");

        page.goBack();
        assertThat(page.locator("h1")).hasText("Episode 1");
        assertThat(page.locator(".player__toggle")).hasText("Pause");
        assertThat(page.locator("#player")).hasAttribute("dir", "ltr");
        assertThat(page.locator("#player-queue .player__heading")).containsText("Up next");
    }

    static List<Consumer<Route>> failures() {
        return List.of(
                Route::abort,
                route -> route.fulfill(new FulfillOptions().setStatus(404)),
                route -> route.fulfill(new FulfillOptions().setBody("<p>Please log in</p>")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void staysInItsLanguageWhereTheOtherCannotBeLoaded(Consumer<Route> failure) {
        listen(FIRST);
        play(page);
        page.route("**/player/he-*.html", failure);
        follow(page, "/podcasts/%D7%9C%D7%99%D7%9C%D7%94");

        assertThat(page.locator("h1")).hasText("לילה");
        assertThat(page.locator("#player")).hasAttribute("lang", "en");
        assertThat(page.locator(".player__toggle")).hasText("Pause");
        page.unroute("**/player/he-*.html");
    }

    /** As in other players: the keys, the bar and the symbols mean the same in all languages. */
    @Test
    void letsMediaTimeRunFromLeftToRight() {
        listen("/podcasts/%D7%9C%D7%99%D7%9C%D7%94/%D7%A4%D7%A8%D7%A7-%D7%A8%D7%90%D7%A9%D7%95%D7%9F");
        assertThat(page.locator("play-button[data-page] button[value=play]")).hasText("השמעה");
        double back = page.locator("[data-act=back]").boundingBox().x;
        assertThat(back).isLessThan(page.locator("[data-act=forward]").boundingBox().x);
        assertThat(page.locator(".player__elapsed").boundingBox().x)
                .isLessThan(page.locator(".player__remaining").boundingBox().x);
        assertThat(page.locator(".player__track").boundingBox().x)
                .isGreaterThan(page.locator(".player__more").boundingBox().x);
        page.locator("seek-bar input").press("ArrowRight");
        assertThat(page.locator("seek-bar input")).hasValue("1");
    }

    @Test
    void writesNumbersAsThePageDoes() {
        listen("/favorites?lang=de");
        assertThat(page.locator("player-speed button").nth(1)).hasText("1,25×");
        waitUntil(page, "Boolean(customElements.get('player-speed'))");
        page.evaluate("document.querySelector('#player').setSpeed(1.5)");
        assertThat(page.locator("player-speed .player__rate").first()).hasText("1,5×");
    }
}
