package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.podcatalog.BrowserTests;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.EpisodeFiles;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a transcript while the audio plays, in a real browser. */
class TranscriptTests extends BrowserTests {

    private static final String EPISODE = "/podcasts/night-shift/alarms";

    @Autowired
    private EpisodeFiles episodes;

    @Override
    protected void fillCatalog() {
        imported(TestFeed.titled("Night Shift").item("""
                <title>Alarms</title><guid>1</guid><itunes:duration>600</itunes:duration>
                <enclosure url="%s" length="1800000" type="audio/wav"/><description>What woke us.</description>
                <podcast:transcript url="https://media.example.com/1.vtt" type="text/vtt"/>
                """.formatted(PUBLISHER.silence("/audio.wav", 600))));
        Long id = database.queryForObject("select id from episode", Long.class);
        List<TranscriptLine> lines = IntStream.range(0, 60)
                .mapToObj(n -> new TranscriptLine(
                        Duration.ofSeconds(10L * n),
                        n % 2 == 0 ? "Ada" : "Ben",
                        "Line " + n + (n % 20 == 7 ? ", a café" : "")))
                .toList();
        episodes.keepTranscript(id, "en", lines);
    }

    @Test
    void scrollsWithTheAudioUntilTheReaderScrolls() {
        try (BrowserContext listener = visitor(new NewContextOptions())) {
            Page page = opened(listener);
            Locator scroller = page.locator(".transcript__lines");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5:00"))
                    .click();
            assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 30");
            page.waitForFunction("() => document.querySelector('.transcript__lines').scrollTop > 500");
            assertThat(page.locator(".transcript__line[aria-current]")).isInViewport();

            scroller.hover();
            page.mouse().wheel(0, -5000);
            assertThat(page.getByLabel("Scroll with the audio")).not().isChecked();
            page.waitForFunction("() => document.querySelector('.transcript__lines').scrollTop === 0");
            page.evaluate("document.querySelector('audio').currentTime = 411");
            assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 41");
            assertThat(scroller.evaluate("scroller => scroller.scrollTop")).isEqualTo(0);

            page.getByLabel("Scroll with the audio").check();
            assertThat(page.locator(".transcript__line[aria-current]")).isInViewport();
        }
    }

    @Test
    void aClickOnALineStartsTheAudioThere() {
        try (BrowserContext listener = visitor(new NewContextOptions())) {
            Page page = opened(listener);
            page.getByText("Ada Line 4", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForFunction("() => document.querySelector('audio').currentTime > 40");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("0:20"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('audio').currentTime < 30");
            assertThat(page.getByLabel("Scroll with the audio")).isChecked();
        }
    }

    @Test
    void doesNotScrollWhileTheReaderSelectsWords() {
        try (BrowserContext listener = visitor(new NewContextOptions())) {
            Page page = opened(listener);
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("0:20"))
                    .click();
            page.waitForFunction("() => document.querySelector('audio').currentTime > 20");
            Locator line = page.getByText("Ada Line 4", new Page.GetByTextOptions().setExact(true));
            line.hover();
            BoundingBox words = line.boundingBox();
            page.mouse().move(words.x + 2, words.y + words.height / 2);
            page.mouse().down();
            page.mouse().move(words.x + words.width - 2, words.y + words.height / 2);
            page.evaluate("document.querySelector('audio').currentTime = 411");
            assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 41");
            page.mouse().up();

            assertThat(page.evaluate("getSelection().toString()")).asString().contains("Line 4");
            assertThat(page.locator(".transcript__lines").evaluate("scroller => scroller.scrollTop"))
                    .isEqualTo(0);
            assertThat(page.getByLabel("Scroll with the audio")).not().isChecked();
            assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 41");
        }
    }

    @Test
    void findsWordsWithoutAccentsAndMovesFromOneToTheNext() {
        try (BrowserContext listener = visitor(new NewContextOptions())) {
            Page page = opened(listener);
            page.getByLabel("Find in the transcript").fill("CAFE");
            assertThat(page.locator(".transcript__line--found")).hasCount(3);
            assertThat(page.locator("transcript-search output")).hasText("1 of 3");
            page.getByLabel("Find in the transcript").press("Enter");
            page.getByLabel("Find in the transcript").press("Enter");
            assertThat(page.locator("transcript-search output")).hasText("3 of 3");
            assertThat(page.locator(".transcript__line--found").last()).isInViewport();
            page.getByLabel("Find in the transcript").fill("");
            assertThat(page.locator(".transcript__line--found")).hasCount(0);
        }
    }

    @Test
    void aHeartLeavesThePageAsItIs() {
        try (BrowserContext listener = visitor(new NewContextOptions())) {
            Page page = opened(listener);
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5:00"))
                    .click();
            page.getByLabel("Find in the transcript").fill("café");
            page.locator(".episode__actions .favorite__button").click();

            assertThat(page.locator(".episode__actions .favorite")).containsText("Favorited");
            assertThat(page.getByLabel("Find in the transcript")).hasValue("café");
            assertThat(page.locator("transcript-view")).isVisible();
            assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 30");
            assertThat(page.locator(".play__label")).hasText("Pause");
        }
    }

    private static Page opened(BrowserContext listener) {
        Page page = listener.newPage();
        page.navigate(EPISODE);
        page.getByText("Read the transcript").click();
        return page;
    }
}
