package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The player's messages when the audio is missing or differs from what the feed says. */
class PlayerTroubleTests extends ListeningTests {

    @BeforeEach
    void withdrawTheMissingFile() {
        PUBLISHER.withdraw("/gone.mp3");
    }

    @Test
    void saysWhenTheAudioIsLongerThanTheFeedSays() {
        listen(LONGER);
        play(page);
        assertThat(page.locator("player-message")).containsText("1:40 longer than the feed says");
        assertThat(page.locator("chapter-list")).hasClass("is-approximate");

        page.locator(".neighbors__link[rel=prev]").click();
        page.waitForURL("**" + SECOND);
        assertThat(page.locator("chapter-list")).not().hasClass("is-approximate");
    }

    @Test
    void anUnknownLengthIsNeitherShownNorUsedForJumps() {
        listen(UNMEASURED + "?t=60");
        assertThat(page.locator(".player__remaining")).isHidden();
        page.locator(".player__toggle").focus();
        page.keyboard().press("5");
        assertThat(page.locator("seek-bar input")).hasAttribute("aria-valuetext", "1 minute");

        play(page);
        assertThat(page.locator(".player__remaining")).containsText("−8:");
    }

    @Test
    void saysWhenTheFileIsNoAudioAndSavesThePlace() {
        PUBLISHER.publish("/gone.mp3", "This is no sound.".getBytes(UTF_8));
        listen(GONE + "?t=60");
        page.locator("play-button[data-page] button[value=play]").click();

        assertThat(page.locator("player-message"))
                .containsText("this browser can’t play its format. Your place is saved: 1:00.");
    }

    @Test
    void saysWhenTheFileIsMissingAndSavesThePlace() {
        listen(GONE + "?t=60");
        page.locator("play-button[data-page] button[value=play]").click();

        Locator message = page.locator("player-message");
        assertThat(message).containsText("can’t be loaded");
        assertThat(message).containsText("Your place is saved: 1:00");
        assertThat(message.getByText("Open the file")).hasAttribute("href", GONE + "/file");

        PUBLISHER.silence("/gone.mp3", 600);
        message.getByRole(AriaRole.BUTTON).click();
        waitUntil(page, "audio.currentTime > 60 && !audio.paused");
        assertThat(message).isEmpty();
    }

    @Test
    void playsOnWhenTheNetworkIsBack() {
        listen(FIRST);
        PUBLISHER.withdraw("/audio.wav");
        listener.setOffline(true);
        page.locator("play-button[data-page] button[value=play]").click();
        assertThat(page.locator("player-message")).containsText("You are offline");

        PUBLISHER.silence("/audio.wav", 600);
        listener.setOffline(false);
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
        assertThat(page.locator("player-message")).isEmpty();
    }
}
