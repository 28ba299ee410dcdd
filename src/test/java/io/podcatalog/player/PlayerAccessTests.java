package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The player for listeners who use only a keyboard or a screen reader. */
class PlayerAccessTests extends ListeningTests {

    @Test
    void aScreenReaderFindsAllControlsOfTheBar() {
        listen(FIRST);
        play(page);
        seek(page, 301);
        page.locator(".player__toggle").click();
        assertThat(page.locator("seek-bar input"))
                .hasAttribute("aria-valuetext", Pattern.compile("5 minutes \\d+ seconds? of 10 minutes"));
        assertThat(page.locator("#player")).matchesAriaSnapshot("""
                - region "Player":
                  - paragraph:
                    - link "Episode 1"
                    - text: Alarms
                  - button "Previous chapter"
                  - button "Back 15 seconds"
                  - button "Play"
                  - button "Forward 30 seconds"
                  - button "Next chapter"
                  - text: /Elapsed 5:\\d\\d/
                  - slider "Position"
                  - text: /Remaining −4:\\d\\d/
                  - button "1× Speed"
                  - button "Queue"
                  - button "More"
                  - button /Back to 0:\\d\\d/
                """);
    }

    @Test
    void aScreenReaderFindsAllControlsOfTheMenus() {
        listen(FIRST);
        page.locator("play-button[data-page] button[value=later]").click();
        page.locator("[popovertarget=player-speed]:visible").click();
        assertThat(page.locator("#player-speed")).matchesAriaSnapshot("""
                - group "Speed":
                  - text: Speed 1×
                  - slider "Speed 1×": "1"
                  - button "1×"
                  - button "1.25×"
                  - button "1.5×"
                  - button "2×"
                """);
        page.keyboard().press("Escape");
        page.locator("[popovertarget=player-queue]:visible").click();
        assertThat(page.locator("#player-queue")).matchesAriaSnapshot("""
                - group "Queue":
                  - paragraph: Up next 10 min
                  - list:
                    - listitem:
                      - link "Episode 1"
                      - text: 10 min
                      - button "Play “Episode 1”"
                      - button "Move up “Episode 1”"
                      - button "Move down “Episode 1”"
                      - button "Remove “Episode 1”"
                  - checkbox "When an episode ends, play the next one" [checked]
                  - text: When an episode ends, play the next one
                  - checkbox "Leave out episodes that I have heard"
                """);
        page.keyboard().press("Escape");
        page.locator("[popovertarget=player-options]:visible").click();
        assertThat(page.locator("#player-options")).matchesAriaSnapshot("""
                - group "More":
                  - text: Volume
                  - slider "Volume": "1"
                  - button "Mute"
                  - text: Sleep timer
                  - combobox "Sleep timer":
                    - option "Off" [selected]
                    - option "5 minutes"
                    - option "15 minutes"
                    - option "30 minutes"
                    - option "45 minutes"
                    - option "1 hour"
                    - option "End of chapter"
                    - option "End of episode"
                  - text: Skip back
                  - combobox "Skip back":
                    - option "5 s"
                    - option "10 s"
                    - option "15 s" [selected]
                    - option "30 s"
                    - option "60 s"
                  - text: Skip forward
                  - combobox "Skip forward":
                    - option "10 s"
                    - option "15 s"
                    - option "30 s" [selected]
                    - option "45 s"
                    - option "60 s"
                    - option "90 s"
                  - button "Share at 0:00"
                  - link "Download"
                  - combobox "Keyboard shortcuts":
                    - option "In the player" [selected]
                    - option "On the whole page"
                    - option "Off"
                  - button "Show the shortcuts"
                """);
    }

    @Test
    void theKeyboardReachesEveryControl() {
        listen(FIRST);
        press("play-button[data-page] button[value=play]", "Enter");
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
        press(".chapters__link[href='?t=300']", "Enter");
        waitUntil(page, "audio.currentTime > 300");
        press("play-button[data-page] button[value=later]", "Enter");
        press("[data-act=back]", "Enter");
        waitUntil(page, "audio.currentTime < 300");
        press("seek-bar input", "Home");
        waitUntil(page, "audio.currentTime < 10");
        press("[data-act=undo]", "Enter");
        waitUntil(page, "audio.currentTime > 280");
        press(".player__toggle", " ");
        waitUntil(page, "audio.paused");

        press("[popovertarget=player-speed]", "Enter");
        press("#player-speed button[value='1.5']", "Enter");
        waitUntil(page, "audio.playbackRate === 1.5");
        page.keyboard().press("Escape");
        press("[popovertarget=player-queue]", "Enter");
        press("#player-queue input", " ");
        assertThat(page.locator("#player-queue input").first()).not().isChecked();
        press("#player-queue button[value=remove]", "Enter");
        assertThat(page.locator(".player__waiting")).hasCount(0);
        page.keyboard().press("Escape");
        press("[popovertarget=player-options]", "Enter");
        press("[data-act=mute]", "Enter");
        waitUntil(page, "audio.muted");
        press("sleep-timer select", "ArrowDown");
        assertThat(page.locator("sleep-timer select")).hasValue("5");
        press("player-keys > button", "Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        press("#player dialog button", "Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page.locator("[popovertarget=player-options]:visible")).isFocused();
    }

    /** Presses Tab until the target has the focus, like a listener without a mouse, then presses the key. */
    private void press(String target, String key) {
        for (int step = 0; step < 120; step++) {
            if ((Boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                page.keyboard().press(key);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + target);
    }
}
