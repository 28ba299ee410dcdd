package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.podcatalog.BrowserTests;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.EpisodeFiles;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hosts that put advertisements into the audio, so that chapters, transcript and links have other times. */
class InsertedAdTests extends BrowserTests {

    /** In seconds: 30 at the start, and 94 after 5:50. The feed says 600. */
    private static final int FIRST_AD = 30;

    private static final int SECOND_AD = 94;

    /** In seconds. A busy browser tells late where the audio is. */
    private static final double LATE = 5;

    private static final String PLAIN = "/podcasts/night-shift/without";
    private static final String ONE = "/podcasts/night-shift/one";
    private static final String TWO = "/podcasts/night-shift/two";
    private static final String CHANGING = "/podcasts/night-shift/changing";

    @Autowired
    private EpisodeFiles episodes;

    private Page page;

    @Override
    protected void fillCatalog() {
        imported(TestFeed.titled("Night Shift")
                .item(episode("Without", PUBLISHER.silence("/without.wav", 600)))
                .item(episode("One", PUBLISHER.silence("/one.wav", 600 + FIRST_AD)))
                .item(episode("Two", PUBLISHER.silence("/two.wav", 600 + FIRST_AD + SECOND_AD)))
                .item(episode("Changing", PUBLISHER.address("/changing.wav"))));
        List<TranscriptLine> lines = IntStream.range(0, 60)
                .mapToObj(n -> new TranscriptLine(Duration.ofSeconds(10L * n), "Ada", "Line " + n))
                .toList();
        for (Long id : database.queryForList("select id from episode", Long.class)) {
            episodes.keepTranscript(id, "en", lines);
        }
    }

    private static String episode(String title, String audio) {
        return """
                <title>%1$s</title><guid>%1$s</guid><itunes:duration>600</itunes:duration>
                <enclosure url="%2$s" length="1800000" type="audio/wav"/><description>What woke us.</description>
                <psc:chapters version="1.2"><psc:chapter start="0" title="Hello"/><psc:chapter start="1:40" title="News"/>
                <psc:chapter start="5:00" title="Alarms"/><psc:chapter start="9:00" title="Goodbye"/></psc:chapters>
                <podcast:soundbite startTime="400" duration="1">Best</podcast:soundbite>
                <podcast:transcript url="https://media.example.com/1.vtt" type="text/vtt"/>
                """.formatted(title, audio);
    }

    @Test
    void offersNothingWhereTheAudioIsAsLongAsTheFeedSays() {
        listen(PLAIN);
        seek(290);
        chapter("5:00 Alarms").click();

        assertArrivesAt(300);
        assertThat(page.locator("player-message")).isEmpty();
        assertThat(page.locator(".fit")).hasCount(0);
    }

    @Test
    void afterOnePressLaterTimesAreRight() {
        listen(ONE);
        page.locator("summary.transcript__toggle").click();
        assertThat(page.locator("player-message"))
                .containsText(
                        "0:30 longer than the feed says, so times are approximate. To set them right, press the ear");
        hears("1:40 News", 100 + FIRST_AD);
        assertThat(page.locator("player-message")).hasText("You have set the times from 1:40 on.");

        chapter("5:00 Alarms").click();
        assertArrivesAt(300 + FIRST_AD);
        seek(290 + FIRST_AD);
        assertThat(page.locator("chapter-list [aria-current]")).hasText("1:40 News");
        assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 29");
        assertThat(page.locator(".player__part")).hasText("News");
        page.locator("[data-act=nextChapter]").click();
        assertArrivesAt(300 + FIRST_AD);
        page.getByText("Line 45").click();
        assertArrivesAt(450 + FIRST_AD);
        assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 45");
        chapter("0:00 Hello").click();
        assertArrivesAt(0);
    }

    @Test
    void eachPressCorrectsTheTimesUpToTheNext() {
        listen(TWO);
        hears("1:40 News", 100 + FIRST_AD);
        page.locator("summary.transcript__toggle").click();
        hears("6:40", 400 + FIRST_AD + SECOND_AD);

        chapter("5:00 Alarms").click();
        assertArrivesAt(300 + FIRST_AD);
        chapter("9:00 Goodbye").click();
        assertArrivesAt(540 + FIRST_AD + SECOND_AD);
    }

    @Test
    void onlyTimesAfterTheWholeDifferenceAreShownAsExact() {
        listen(TWO);
        assertThat(page.locator("chapter-list .is-exact")).hasCount(0);
        hears("1:40 News", 100 + FIRST_AD);
        assertThat(page.locator("chapter-list .is-exact")).hasCount(0);
        hears("9:00 Goodbye", 540 + FIRST_AD + SECOND_AD);
        assertThat(page.locator("chapter-list .is-exact")).hasText("9:00 Goodbye");
        comeBack(TWO);
        assertThat(page.locator("chapter-list .is-exact")).hasText("9:00 Goodbye");
    }

    @Test
    void linksToAMomentAndSoundbitesAreShiftedToo() {
        listen(ONE);
        hears("1:40 News", 100 + FIRST_AD);
        seek(300 + FIRST_AD);
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }");
        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("player-share button").click();
        assertThat(page.locator(".player__shared")).containsText(ONE + "?t=30");

        comeBack(ONE + "?t=400,401");
        assertThat(page.locator("player-message")).hasText("You have set the times from 1:40 on.");
        assertArrivesAt(400 + FIRST_AD);
        assertStopsAt(401 + FIRST_AD);
        page.locator("#highlights .chapters__link").click();
        page.waitForFunction("() => document.querySelector('audio').currentTime < 431");
        assertStopsAt(401 + FIRST_AD);
    }

    @Test
    void aPressEndsNoChapter() {
        listen(ONE);
        seek(90);
        assertThat(page.locator(".player__part")).hasText("Hello");
        page.locator("[popovertarget=player-options]:visible").click();
        page.locator("sleep-timer select").selectOption("chapter");
        page.keyboard().press("Escape");
        button("1:40 News").click();
        assertThat(page.locator(".player__part")).hasText("News");
        assertThat(page.locator("#player")).hasClass(Pattern.compile("player--playing"));
    }

    @Test
    void aPressIsForOneVersionOfTheFile() {
        PUBLISHER.redirect("/changing.wav", 302, PUBLISHER.address("/one.wav"));
        listen(CHANGING);
        hears("1:40 News", 100 + FIRST_AD);
        PUBLISHER.redirect("/changing.wav", 302, PUBLISHER.address("/two.wav"));
        comeBack(CHANGING + "?t=300");
        assertArrivesAt(300);

        PUBLISHER.redirect("/changing.wav", 302, PUBLISHER.address("/one.wav"));
        comeBack(CHANGING + "?t=300");
        assertArrivesAt(300 + FIRST_AD);
    }

    @Test
    void theButtonIsReachedByKeyAndTouchAndMovesNothing() {
        page = visit(ONE);
        page.locator("summary.transcript__toggle").click();
        assertThat(page.locator(".transcript__tools")).isVisible();
        Object before = places();
        page.locator("play-button[data-page] button[value=play]").click();
        Locator button = button("1:40 News");
        assertThat(button).isVisible();
        assertThat(button("6:40")).isVisible();
        assertThat(places()).isEqualTo(before);

        BoundingBox box = button.boundingBox();
        assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
        assertThat(button("6:40").boundingBox().height).isGreaterThanOrEqualTo(44);
        seek(100 + FIRST_AD);
        chapter("1:40 News").focus();
        page.keyboard().press("Tab");
        assertThat(button).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("player-message")).hasText("You have set the times from 1:40 on.");
        assertThat(button).isFocused();

        page.locator(".neighbors__link").first().click();
        assertThat(page.locator("h1")).not().hasText("One");
        assertThat(page.locator(".fit")).hasCount(0);
    }

    /** Where the rows and the end of the page are. */
    private Object places() {
        return page.evaluate("""
                [...document.querySelectorAll(".chapters__title, .transcript__words, #details")]
                    .map(one => one.getBoundingClientRect())
                    .map(({ left, top, width, height }) => [left, top + scrollY, width, height].join(" "))""");
    }

    /** Plays the episode as a listener who has not been here before. */
    private void listen(String path) {
        page = visit(path);
        play();
    }

    private void comeBack(String path) {
        open(page, path);
        play();
    }

    private void play() {
        page.evaluate("addEventListener('seeked', ({ target }) => (window.landed = target.currentTime), true)");
        page.locator("play-button[data-page] button[value=play]").click();
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0.1");
    }

    /** Seeks to a second of the audio and presses the button of the line that is heard there. */
    private void hears(String line, int second) {
        seek(second);
        button(line).click();
    }

    private Locator button(String line) {
        return page.locator(".fit[aria-label='I hear this line now “" + line + "”']");
    }

    private Locator chapter(String name) {
        return page.locator("chapter-list .chapters__link", new Page.LocatorOptions().setHasText(name));
    }

    private void seek(int second) {
        page.evaluate("second => (document.querySelector('audio').currentTime = second)", second);
        page.waitForFunction("() => !document.querySelector('audio').seeking");
    }

    private void assertArrivesAt(int second) {
        page.waitForFunction("second => Math.abs(window.landed - second) < 1", second);
    }

    private void assertStopsAt(int second) {
        page.waitForFunction("() => document.querySelector('audio').paused");
        assertThat(((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue())
                .isBetween(second - 0.1, second + LATE);
    }
}
