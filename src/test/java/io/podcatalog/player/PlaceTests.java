package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser keeps of an episode: where the listener is, and whether it was heard. */
class PlaceTests extends ListeningTests {

    /** In seconds. A busy browser tells late where the audio is. */
    private static final double LATE = 5;

    @Test
    void afterTheEndTheEpisodeBeginsAgain() {
        listen(SECOND);
        play(page);
        waitUntil(page, "audio.ended");
        assertThat(page.locator(".play__label")).hasText("Play");
    }

    @Test
    void anEpisodeThatWasLeftSecondsBeforeItsEndIsHeard() {
        listen(FIRST);
        play(page);
        seek(page, 575);
        page.locator(".player__toggle").click();
        open(page, PODCAST + "?page=2");
        assertThat(row(FIRST).locator(".play__place")).hasText("Heard");
        assertThat(page.locator(".episode-list .is-heard")).hasCount(1);
        // The bar has the last place, in case that the listener comes back after a crash.
        assertThat(page.locator(".player__elapsed")).containsText("9:");
        page.evaluate("localStorage.removeItem('track')");
        page.reload();
        assertThat(row(FIRST).locator(".play__label")).hasText("Play");
    }

    @Test
    void thePageOfAnotherEpisodeLeavesTheBarAsItIs() {
        listen(FIRST);
        play(page);
        seek(page, 200);
        open(page, LONGER + "?t=60");
        assertThat(page.locator(".player__title")).hasText("Episode 1");
        assertThat(page.locator(".player__elapsed")).containsText("3:");
        assertThat(page.locator(".play__label")).hasText("Play from 1:00");
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.currentTime > 200 && !audio.paused");
    }

    @Test
    void aHostThatCanNotJumpLeavesThePlaceAsItIs() {
        listen(PODCAST);
        stored(WHOLE, "{ at: 30, of: 600 }");
        open(page, WHOLE);
        assertThat(page.locator(".play__label")).hasText("Resume at 0:30");
        play(page);
        assertThat(page.locator("player-message")).containsText("can’t jump");
        assertThat(page.locator("player-message")).containsText("0:30");
        page.evaluate("document.querySelector('audio').playbackRate = 16");
        // A slow machine must not play on to the stored place before the press.
        waitUntil(page, "audio.currentTime > 8 && (audio.playbackRate = 1)");
        page.locator(".player__toggle").click();
        assertThat(page.evaluate(place(WHOLE) + ".at")).isEqualTo(30);

        page.evaluate("document.querySelector('audio').playbackRate = 16");
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.currentTime > 31");
        page.locator(".player__toggle").click();
        page.waitForFunction("() => " + place(WHOLE) + ".at > 30");
    }

    @Test
    void aHostThatCanNotJumpLeavesThePlaceOfAVideoAsItIs() {
        listen(PODCAST);
        stored(WHOLE_VIDEO, "{ at: 120, of: 600 }");
        open(page, WHOLE_VIDEO);
        page.locator("play-button[data-page] button[value=play]").click();
        page.waitForFunction("() => document.querySelector('video').currentTime > 0.1");
        assertThat(page.locator("player-message"))
                .containsText("can’t jump within this file. Your place is saved: 2:00.");
        page.evaluate("document.querySelector('video').playbackRate = 8");
        page.waitForFunction("() => document.querySelector('video').currentTime > 10");
        page.locator(".player__toggle").click();
        assertThat(page.evaluate(place(WHOLE_VIDEO) + ".at")).isEqualTo(120);
    }

    @Test
    void anUnknownLengthClaimsNothingOfWhatIsLeft() {
        listen(PODCAST);
        for (String place :
                List.of("{ at: 131, of: 0 }", "{ at: 132 }", "{ at: 133, of: null }", "{ at: 134, of: 100 }")) {
            stored(UNMEASURED, place);
            open(page, PODCAST + "?page=2");
            assertThat(row(UNMEASURED).locator(".play__label")).hasText("Resume at 2:1" + place.charAt(8));
            assertThat(row(UNMEASURED).locator(".play__place")).hasText("");
        }
    }

    @Test
    void aPressedChapterThatBeginsWithinASecondIsNamed() {
        listen(FRACTION);
        play(page);
        page.evaluate("""
                () => {
                  window.landed = new Promise(land => document.querySelector("audio")
                    .addEventListener("seeked", ({ target }) => land(target.currentTime), { once: true }));
                }""");
        page.locator(".chapters__link").nth(1).click();
        assertThat(page.locator(".player__part")).hasText("Alarms");
        assertThat(((Number) page.evaluate("landed")).doubleValue()).isGreaterThan(80.85);
    }

    @Test
    void theSleepTimerAtTheEndOfAChapterMeansTheChapterThatIsPressed() {
        listen(FIRST);
        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("sleep-timer select").selectOption("chapter");
        page.keyboard().press("Escape");
        play(page);
        page.locator(".chapters__link").nth(1).click();
        waitUntil(page, "audio.currentTime > 301 && !audio.paused");
        assertThat(page.locator("sleep-timer select")).hasValue("chapter");
        // Not a jump of the player, but the end of the chapter within a second.
        page.evaluate("document.querySelector('audio').playbackRate = 2");
        seek(page, 538);
        waitUntil(page, "audio.paused && audio.currentTime > 539");
        assertThat(page.locator("sleep-timer select")).hasValue("");
        assertThat(time(page)).isLessThan(540 + LATE);
    }

    @Test
    void theListenerMarksAnEpisodeAsHeardAndAsNotHeard() {
        listen(FIRST);
        play(page);
        seek(page, 100);
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.paused");
        Locator mark = page.locator("play-button[data-page] button[value=heard]");
        mark.click();
        assertThat(mark).hasText("Mark as not heard");
        open(page, PODCAST + "?page=2");
        assertThat(row(FIRST).locator(".play__place")).hasText("Heard");
        row(FIRST).locator("button[value=heard]").click();
        assertThat(row(FIRST).locator(".play__place")).hasText("");
        page.reload();
        assertThat(row(FIRST).locator(".play__mark")).hasText("Mark as heard");
    }

    @Test
    void anEpisodeThatIsMarkedAsHeardWhileItPlaysStaysHeard() {
        listen(FIRST);
        play(page);
        seek(page, 100);
        Locator mark = page.locator("play-button[data-page] button[value=heard]");
        mark.click();
        page.evaluate("document.querySelector('audio').playbackRate = 8");
        waitUntil(page, "audio.currentTime > 120");
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.paused");
        assertThat(mark).hasText("Mark as not heard");

        page.locator(".player__toggle").click();
        page.waitForFunction("() => " + place(FIRST) + ".at > 120");
        assertThat(mark).hasText("Mark as heard");
    }

    @Test
    void aHighlightStopsAtItsEnd() {
        listen(FRACTION);
        page.locator("#highlights a").click();
        waitUntil(page, "audio.currentTime > 100.4 && !audio.paused");
        seek(page, 102);
        waitUntil(page, "audio.paused");
        assertThat(time(page)).isBetween(103.0, 103 + LATE);
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.currentTime > 104.1 && !audio.paused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:40,1m41s", "100,101"})
    void aSharedRangeStopsAtItsEndUnlessTheListenerLeavesIt(String t) {
        listen(FIRST + "?t=" + t);
        assertThat(page.locator(".play__label")).hasText("Play from 1:40");
        play(page);
        waitUntil(page, "audio.currentTime > 100 && audio.paused");
        assertThat(time(page)).isBetween(101.0, 101 + LATE);

        page.reload();
        play(page);
        seek(page, 50);
        seek(page, 100);
        waitUntil(page, "audio.currentTime > 102 && !audio.paused");
    }

    private Locator row(String path) {
        return page.locator(".episode-list__item:has([href='" + path + "']) play-button");
    }

    private void stored(String path, String place) {
        page.evaluate("localStorage.setItem('place:" + path + "', JSON.stringify(" + place + "))");
    }
}
