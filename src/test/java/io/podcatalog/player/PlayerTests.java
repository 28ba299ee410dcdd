package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listening in a real browser. */
class PlayerTests extends ListeningTests {

    @Test
    void theAudioPlaysOnThroughThirtyNavigationsOfAllKinds() {
        listen(FIRST);
        play(page);
        page.evaluate("""
                () => {
                  window.audio = document.querySelector("audio");
                  window.broken = [];
                  for (const type of ["pause", "emptied", "error", "seeking", "ended"]) {
                    audio.addEventListener(type, () => broken.push(type));
                  }
                }""");
        double before = time(page);
        for (int round = 0; round < 6; round++) {
            page.locator(".neighbors__link").first().click();
            assertThat(page.locator("h1")).hasText("Episode 2");
            page.goBack();
            assertThat(page.locator("h1")).hasText("Episode 1");
            page.goForward();
            assertThat(page.locator("h1")).hasText("Episode 2");
            page.locator(".episode__actions .favorite__button").click();
            assertThat(page.locator(".episode__actions .favorite--kept")).hasCount(1 - round % 2);
            page.getByRole(AriaRole.SEARCHBOX).first().fill("alarm");
            page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
            page.waitForURL("**/search?q=alarm");
            page.locator(".player__title").click();
            page.waitForURL("**" + FIRST);

            assertThat(page.evaluate("audio === document.querySelector('audio')"))
                    .isEqualTo(true);
            double now = time(page);
            assertThat(now).isGreaterThan(before);
            before = now;
        }
        assertThat(page.evaluate("broken")).isEqualTo(List.of());
        assertThat(page.evaluate("audio.paused")).isEqualTo(false);
    }

    @Test
    void withoutJavaScriptEveryEpisodeHasTheBrowsersPlayer() {
        listener = visitor(new NewContextOptions().setJavaScriptEnabled(false));
        page = listener.newPage();
        page.navigate(PODCAST);
        assertThat(page.locator("#player")).isHidden();
        assertThat(page.locator("play-button").first()).isHidden();

        page.locator(".episode-list__link").last().click();
        assertThat(page.locator("#player audio[controls]")).isVisible();
        page.navigate(FIRST);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5:00 Alarms"))
                .click();
        assertThat(page.locator("#player")).containsText("Starts at 5:00");
        assertThat(page.locator("audio").getAttribute("src")).endsWith("#t=300");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePlaceSurvivesAReloadAndACrash(boolean crash) {
        listen(FIRST);
        play(page);
        seek(page, 240);
        page.evaluate("document.querySelector('audio').playbackRate = 4");
        // A crash takes what came after the last write, and the jump to 240 is a write of its own.
        waitUntil(page, place(FIRST) + ".at > 244");
        if (crash) {
            try {
                page.navigate("chrome://crash");
            } catch (PlaywrightException crashed) {
                page = listener.newPage();
            }
            page.navigate(FIRST);
        } else {
            page.reload();
        }

        assertThat(page.locator(".play__label")).hasText(Pattern.compile("Resume at 4:\\d\\d"));
        play(page);
        assertThat(time(page)).isBetween(244.0, 300.0);
        page.navigate(PODCAST + "?page=2");
        assertThat(page.locator(".episode-list__item:has([href='" + FIRST + "']) play-button .play__place"))
                .hasText("6 min left");
    }

    @Test
    void aTabPausesWhenAnotherPlaysAndNeverMovesThePlaceBack() {
        listen(FIRST);
        play(page);
        seek(page, 100);
        Page other = listener.newPage();
        other.navigate(FIRST);
        play(other);
        seek(other, 400);
        waitUntil(page, "audio.paused");
        waitUntil(other, "audio.currentTime > 401");
        other.close();

        page.reload();
        assertThat(page.locator(".play__label")).containsText("Resume at 6:");
    }

    @Test
    void aStoredTrackPlaysTheFileThatTheFeedNamesToday() {
        listen(PODCAST);
        page.evaluate("""
                ([first, second]) => {
                  const track = (path) => ({ path, title: path, podcast: "Night Shift", source: "/old.mp3", file: "/old.mp3" });
                  localStorage.setItem("track", JSON.stringify(track(first)));
                  localStorage.setItem("queue", JSON.stringify([track(second)]));
                }""", List.of(LONGER, FIRST));
        page.reload();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        page.locator(".player__toggle").click();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
        page.evaluate("document.querySelector('audio').pause()");
        page.locator("[popovertarget=player-queue]").click();
        page.locator("#player-queue [value=play]").click();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused && audio.src.includes('episode-1')");

        assertThat(asked).contains(PUBLISHER.address("/audio.wav")).noneMatch(url -> url.endsWith("old.mp3"));
    }

    @Test
    void aTabContinuesWhereTheOtherStopped() {
        listen(FIRST);
        play(page);
        seek(page, 100);
        Page other = listener.newPage();
        other.navigate(FIRST);
        play(other);
        seek(other, 400);
        other.close();

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Play").setExact(true))
                .first()
                .click();
        waitUntil(page, "audio.currentTime > 399");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Back to 1:"))
                .click();
        waitUntil(page, "audio.currentTime < 110");
    }

    @Test
    void aTimeLinkStartsTheAudioThereAndOffersTheWayBack() {
        listen(FIRST);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5:00 Alarms"))
                .click();
        waitUntil(page, "audio.currentTime > 300 && !audio.paused");
        assertThat(page.locator(".chapters__link[aria-current]")).containsText("Alarms");
        assertThat(page.locator(".player__part")).hasText("Alarms");
        assertThat(page).hasURL(base() + FIRST);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("9:00 Goodbye"))
                .click();
        waitUntil(page, "audio.currentTime > 540");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Back to 5:"))
                .click();
        waitUntil(page, "audio.currentTime < 310");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Previous chapter"))
                .click();
        waitUntil(page, "audio.currentTime < 305");
    }

    @Test
    void aSharedMomentWinsOverTheSavedPlace() {
        listen(FIRST);
        play(page);
        seek(page, 100);
        open(page, FIRST + "?t=300");
        assertThat(page.locator(".play__label")).hasText("Play from 5:00");
        play(page);
        assertThat(time(page)).isBetween(299.0, 330.0);
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Back to 1:")))
                .isVisible();
    }

    @Test
    void keysInThePlayerMoveTheAudio() {
        listen(FIRST);
        play(page);
        page.locator(".player__toggle").focus();
        Map.of("j", 185, "ArrowLeft", 185, "l", 230, "ArrowRight", 230, "5", 300, "0", 0)
                .forEach((key, second) -> {
                    seek(page, 200);
                    page.keyboard().press(key);
                    waitUntil(page, "Math.abs(audio.currentTime - " + second + ") < 12 && !audio.seeking");
                });
    }

    @Test
    void keysWorkWhereTheListenerChoseAndNeverInATextField() {
        listen(FIRST);
        play(page);
        page.locator("main").focus();
        page.keyboard().press("k");
        assertThat(page.evaluate("document.querySelector('audio').paused")).isEqualTo(false);

        page.locator(".player__toggle").focus();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("back 15 seconds");
        page.keyboard().press("Escape");
        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("player-keys select").selectOption("page");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.SEARCHBOX).first().fill("k");
        page.getByRole(AriaRole.SEARCHBOX).first().press("k");
        assertThat(page.evaluate("document.querySelector('audio').paused")).isEqualTo(false);
        page.locator("main").focus();
        page.keyboard().press("k");
        waitUntil(page, "audio.paused");
        page.keyboard().press("m");
        assertThat(page.evaluate("document.querySelector('audio').muted")).isEqualTo(true);
        page.keyboard().press(">");
        assertThat(page.evaluate("document.querySelector('audio').playbackRate"))
                .isEqualTo(1.1);

        page.reload();
        assertThat(page.locator(".player__more .player__rate")).hasText("1.1×");
    }

    @Test
    void theNextEpisodeOfTheQueueStartsByItself() {
        listen(PODCAST);
        page.locator(".episode-list__item:has([href='" + PODCAST + "/episode-30']) button[value=later]")
                .click();
        open(page, SECOND);
        page.locator("[popovertarget=player-queue]:visible").click();
        assertThat(page.locator(".player__waiting-title")).hasText("Episode 30");
        assertThat(page.getByLabel("When an episode ends, play the next one")).isChecked();
        page.keyboard().press("Escape");
        play(page);

        assertThat(page.locator(".player__title")).hasText("Episode 30", new HasTextOptions().setTimeout(15_000));
        waitUntil(page, "!audio.paused");
        assertThat(page.locator(".player__waiting")).hasCount(0);

        open(page, PODCAST + "?page=2");
        assertThat(page.locator(".episode-list__item:has([href='" + SECOND + "']) play-button .play__place"))
                .hasText("Heard");
        page.getByText("Hide episodes that I have heard").click();
        assertThat(page.locator(".episode-list__item:has([href='" + SECOND + "']) play-button"))
                .isHidden();
    }

    @Test
    void theSleepTimerStopsTheAudioAtTheEndOfTheEpisode() {
        listen(PODCAST + "/episode-30");
        page.locator("play-button button[value=next]").click();
        open(page, SECOND);
        page.locator("[popovertarget=player-queue]:visible").click();
        assertThat(page.getByLabel("When an episode ends, play the next one")).isChecked();
        page.keyboard().press("Escape");
        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("sleep-timer select").selectOption("episode");
        page.keyboard().press("Escape");
        play(page);

        waitUntil(page, "audio.ended");
        assertThat(page.locator(".player__title")).hasText("Episode 2");
        assertThat(page.locator("sleep-timer select")).hasValue("");
    }

    @Test
    void aSleepTimerThatEndsDuringAPauseIsOff() {
        listener = visitor(new NewContextOptions());
        page = listener.newPage();
        page.clock().install();
        open(page, FIRST);
        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("sleep-timer select").selectOption("15");
        page.keyboard().press("Escape");
        play(page);
        page.locator(".player__toggle").click();
        waitUntil(page, "audio.paused");

        page.clock().fastForward("20:00");
        double before = time(page);
        page.locator(".player__toggle").click();
        waitUntil(page, "!audio.paused && audio.currentTime > " + (before + 0.5));
        assertThat(page.locator("sleep-timer select")).hasValue("");
    }

    @Test
    void theOperatingSystemShowsTheEpisodeAndThePosition() {
        listener = visitor(new NewContextOptions());
        listener.addInitScript("""
                window.positions = [];
                const set = MediaSession.prototype.setPositionState;
                MediaSession.prototype.setPositionState = function (state) { positions.push(state); set.call(this, state); };
                """);
        page = listener.newPage();
        open(page, FIRST);
        play(page);
        seek(page, 301);

        page.waitForFunction("() => navigator.mediaSession.metadata?.title === 'Alarms'");
        assertThat(page.evaluate("navigator.mediaSession.metadata.artist")).isEqualTo("Episode 1");
        page.waitForFunction("() => positions.some(state => state.position > 300 && state.duration === 600)");
        assertThat(page.evaluate("navigator.mediaSession.playbackState")).isEqualTo("playing");
    }

    @Test
    void theSeekBarMovesOnAfterADragThatEndsWhereItBegan() {
        listen(FIRST);
        play(page);
        page.locator("seek-bar input").evaluate("""
                range => {
                  for (const value of [300, 0]) {
                    range.value = value;
                    range.dispatchEvent(new Event("input"));
                  }
                  range.dispatchEvent(new Event("pointerup"));
                }""");
        waitUntil(page, "Number(document.querySelector('seek-bar input').value) >= 1");
    }
}
