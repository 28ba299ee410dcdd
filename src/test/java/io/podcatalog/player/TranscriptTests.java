package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
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
        imported(TestFeed.titled("Night Shift")
                .item("""
                <title>Alarms</title><guid>1</guid><itunes:duration>600</itunes:duration>
                <enclosure url="%s" length="1800000" type="audio/wav"/><description>What woke us.</description>
                <podcast:transcript url="https://media.example.com/1.vtt" type="text/vtt"/>
                <podcast:person>Ben</podcast:person>
                <psc:chapters version="1.2"><psc:chapter start="0" title="Hello"/><psc:chapter start="400" title="Zebras"/></psc:chapters>
                """.formatted(PUBLISHER.silence("/audio.wav", 600)))
                .episode(2, "Silence", "<p>Nobody wrote it down.</p>"));
        Long id = database.queryForObject("select id from episode where slug = 'alarms'", Long.class);
        List<TranscriptLine> lines = IntStream.range(0, 60)
                .mapToObj(n -> new TranscriptLine(
                        Duration.ofSeconds(10L * n),
                        n % 2 == 0 ? "Ada" : "Ben",
                        "Line " + n + (n % 20 == 7 ? ", a café or a cafe" : n == 45 ? ", the quagga" : "")))
                .toList();
        episodes.keepTranscript(id, "en", lines);
        index.await();
    }

    @Test
    void scrollsWithTheAudioUntilTheReaderScrolls() {
        Page page = opened();
        Locator scroller = page.locator(".transcript__lines");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5:00")).click();
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

    @Test
    void aClickOnALineStartsTheAudioThere() {
        Page page = opened();
        page.locator("#line-4 p").click();
        page.waitForFunction("() => document.querySelector('audio').currentTime > 40");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("0:20")).focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('audio').currentTime < 30");
        assertThat(page.getByLabel("Scroll with the audio")).isChecked();
    }

    @Test
    void doesNotScrollWhileTheReaderSelectsWords() {
        Page page = opened();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("0:20")).click();
        page.waitForFunction("() => document.querySelector('audio').currentTime > 20");
        Locator line = page.locator("#line-4 p");
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

    @Test
    void marksTheWordsWithoutAccentsAndMovesFromOneToTheNext() {
        Page page = opened();
        Locator count = page.locator("transcript-search output");
        Locator field = page.getByLabel("Find in the transcript");
        String text = page.locator(".transcript__lines").innerHTML();
        field.fill("CAFE");
        assertThat(count).hasText("1 of 6");
        assertThat(marked(page, "found")).isEqualTo(List.of("café", "cafe", "café", "cafe", "café", "cafe"));
        assertThat(page.locator(".transcript__lines").innerHTML()).isEqualTo(text);
        field.press("Enter");
        assertThat(count).hasText("2 of 6");
        assertThat(marked(page, "found-now")).isEqualTo(List.of("cafe"));
        field.press("Shift+Enter");
        field.press("Shift+Enter");
        assertThat(count).hasText("6 of 6");
        assertThat(page.locator("#line-47")).isInViewport();

        page.getByText("Next hit").click();
        assertThat(count).hasText("1 of 6");
        assertThat(page.locator("#line-7")).isInViewport();
        page.getByText("Previous hit").focus();
        page.keyboard().press("Enter");
        assertThat(count).hasText("6 of 6");

        field.fill("zebra");
        assertThat(count).hasText("Not found");
        field.fill("");
        assertThat(count).hasText("");
        assertThat(marked(page, "found")).isEqualTo(List.of());
    }

    @Test
    void speakersLeadToTheirPages() {
        assertThat(page(EPISODE).select("#line-1 b a").attr("href")).isEqualTo("/people/ben");
        assertThat(page(EPISODE).select("#line-0 b").text()).isEqualTo("Ada");
        assertThat(page(EPISODE).select("#line-0 b a"))
                .as("no person of the episode")
                .isEmpty();
    }

    @Test
    void saysThatThereIsNoTranscript() {
        assertThat(page("/podcasts/night-shift/silence").select("#transcript").text())
                .isEqualTo("Transcript The publisher gives no transcript.");
        assertThat(page(EPISODE).select("#transcript .empty")).isEmpty();
    }

    @Test
    void aHitOfASearchLeadsToItsLineAndPlaysFromThere() {
        for (boolean playing : List.of(false, true)) {
            Page page = visit(playing ? EPISODE : "/");
            if (playing) {
                page.locator(".episode__actions .play__button").first().click();
                page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
            }
            page.locator("#q").fill("quagga");
            page.locator("#q").press("Enter");
            page.locator(".moments__time").click();

            Locator line = page.locator("#line-45");
            assertThat(line).isInViewport();
            assertThat(line).hasClass("transcript__line is-target");
            page.waitForFunction("() => document.querySelector('audio').paused !== " + playing);
            line.locator("a").first().click();
            page.waitForFunction("() => document.querySelector('audio').currentTime >= 450");
            assertThat(line).hasAttribute("aria-current", "true");
        }
    }

    @Test
    void aHitInAChapterLeadsToIt() {
        Page page = visit("/search?q=zebras");
        page.locator(".moments__time").click();
        assertThat(page.locator("#chapter-1")).isInViewport();
        assertThat(page.locator("#chapter-1")).hasClass("chapters__item is-target");
    }

    @Test
    void theAddressOfALineOpensTheTranscript() {
        for (boolean script : List.of(false, true)) {
            Page page = visitor(new NewContextOptions().setJavaScriptEnabled(script))
                    .newPage();
            page.navigate(EPISODE + "?t=450#line-45");
            assertThat(page.locator("#line-45")).isInViewport();
            assertThat(page.locator("#line-45 .transcript__time")).hasAttribute("href", "?t=450");
        }
    }

    @Test
    void aHeartLeavesThePageAsItIs() {
        Page page = opened();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5:00")).click();
        page.getByLabel("Find in the transcript").fill("café");
        page.locator(".episode__actions .favorite__button").click();

        assertThat(page.locator(".episode__actions .favorite")).containsText("Favorited");
        assertThat(page.getByLabel("Find in the transcript")).hasValue("café");
        assertThat(page.locator("transcript-view")).isVisible();
        assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 30");
        assertThat(page.locator(".play__label")).hasText("Pause");
    }

    private static Object marked(Page page, String highlight) {
        return page.evaluate("name => [...CSS.highlights.get(name)].map(String)", highlight);
    }

    private Page opened() {
        Page page = visit(EPISODE);
        page.getByText("Read the transcript").click();
        return page;
    }
}
