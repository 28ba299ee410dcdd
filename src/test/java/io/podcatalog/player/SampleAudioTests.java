package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.podcatalog.BrowserTests;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The sample names the address of the settings, which the browser of these tests can't reach. */
class SampleAudioTests extends BrowserTests {

    private static final String EPISODE = "/podcasts/steady-state/the-restore-drill";

    @Override
    protected void fillCatalog() {
        String sample = response("/sample/feed.xml").body();
        assertThat(sample).contains("url=\"" + SITE + "/sample/audio/");
        feeds.refresh(PUBLISHER.publish("/sample.xml", sample.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSamplePlaysAtTheAddressOfTheVisitor() {
        Page page = visit(EPISODE);
        page.locator("play-button[data-page] button[value=play]").click();
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0.1");
        assertThat(page.locator("player-message")).isEmpty();
    }

    @Test
    void allFilesOfTheSampleAreAtTheAddressOfTheVisitor() {
        assertThat(page(EPISODE).select("main a[href], audio[src]").stream()
                        .map(link -> link.attr("href") + link.attr("src")))
                .noneMatch(address -> address.startsWith(SITE));
        assertThat(response(EPISODE + "/file").header("Location")).startsWith("/sample/audio/");
    }
}
