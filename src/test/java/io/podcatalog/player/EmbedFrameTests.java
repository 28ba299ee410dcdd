package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small player in a page of another site. */
class EmbedFrameTests extends ListeningTests {

    /** Without allow-same-origin, the frame has no storage. */
    @ParameterizedTest
    @ValueSource(strings = {"<iframe", "<iframe sandbox=\"allow-scripts\""})
    void playsAPartInAPageOfAnotherSite(String frame) {
        listen(FIRST + "?t=1:00,1:02");
        String code = page.locator("#embed-code").inputValue();
        List<String> troubles = new ArrayList<>();
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });

        FrameLocator player = framed(code.replace("<iframe", frame).replace(SITE, base()));
        assertThat(player.locator(".embed__time")).hasText("1:00 of 10:00");
        player.locator(".embed__button").click();
        Frame inside = page.frames().get(1);
        inside.waitForFunction("() => document.querySelector('audio').currentTime > 60.2");
        assertThat(player.locator(".embed__button")).hasText("Pause");
        inside.waitForFunction("() => document.querySelector('audio').paused");
        assertThat((Number) inside.evaluate("() => Math.round(document.querySelector('audio').currentTime)"))
                .isEqualTo(62);
        player.locator(".embed__range").fill("300");
        assertThat(player.locator(".embed__time")).hasText("5:00 of 10:00");
        assertThat(listener.cookies()).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void showsTheBrowsersControlsWhereTheAudioIsMissing() {
        listen("/robots.txt");
        FrameLocator player = framed("<iframe width=600 height=180 src=\"" + base() + GONE + "/embed\"></iframe>");
        player.locator(".embed__button").click();
        assertThat(player.locator(".embed__trouble")).containsText("can’t be loaded");
        assertThat(player.locator(".embed__controls")).isHidden();
    }

    @Test
    void anotherSiteCannotFrameTheSiteItself() {
        listen("/robots.txt");
        framed("<iframe width=600 height=180 src=\"" + base() + FIRST + "\"></iframe>");
        page.waitForCondition(
                () -> page.frames().size() == 2 && page.frames().get(1).url().startsWith("chrome-error:"));
    }

    private FrameLocator framed(String code) {
        PUBLISHER.answer(
                "/post.html",
                200,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                ("<!DOCTYPE html><title>A post</title>" + code).getBytes(StandardCharsets.UTF_8));
        page.navigate(PUBLISHER.address("/post.html").replace("127.0.0.1", "localhost"));
        return page.frameLocator("iframe");
    }
}
