package io.podcatalog.player;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.podcatalog.BrowserTests;
import io.podcatalog.TestFeed;

/** A listener, and a show with ten minutes of silence, an episode of a second, and one whose audio is missing. */
abstract class ListeningTests extends BrowserTests {

    static final String PODCAST = "/podcasts/night-shift";
    static final String FIRST = PODCAST + "/episode-1";
    static final String SECOND = PODCAST + "/episode-2";
    static final String LONGER = PODCAST + "/episode-3";
    static final String GONE = PODCAST + "/episode-4";
    static final String UNMEASURED = PODCAST + "/episode-5";
    static final String FRACTION = PODCAST + "/episode-6";
    static final String WHOLE = PODCAST + "/episode-7";
    static final String WHOLE_VIDEO = PODCAST + "/episode-9";

    static final String CHAPTER =
            "<psc:chapters version=\"1.2\"><psc:chapter start=\"0\" title=\"All of it\"/></psc:chapters>";

    BrowserContext listener;
    Page page;

    @Override
    protected void fillCatalog() {
        String audio = PUBLISHER.silence("/audio.wav", 600);
        TestFeed show = TestFeed.titled("Night Shift")
                .item(episode(1, 600, audio, """
                        <psc:chapters version="1.2"><psc:chapter start="0" title="Hello"/>
                        <psc:chapter start="5:00" title="Alarms"/><psc:chapter start="9:00" title="Goodbye"/></psc:chapters>
                        """))
                .item(episode(2, 1, PUBLISHER.silence("/short.wav", 1), CHAPTER))
                .item(episode(3, 500, audio, CHAPTER))
                .item(episode(4, 600, PUBLISHER.address("/gone.mp3"), ""))
                .item(episode(5, 0, audio, ""))
                .item(episode(6, 600, audio, """
                        <psc:chapters version="1.2"><psc:chapter start="0" title="Hello"/>
                        <psc:chapter start="1:20.9" title="Alarms"/></psc:chapters>
                        <podcast:soundbite startTime="100.5" duration="2.5">Best</podcast:soundbite>
                        """))
                .item(episode(7, 600, PUBLISHER.silenceWithoutRanges("/whole.wav", 600), ""))
                .item(episode(8, 600, audio, "").replace("audio/wav", "video/mp4"))
                .item(episode(9, 600, PUBLISHER.address("/whole.wav"), "").replace("audio/wav", "video/mp4"));
        for (int n = 10; n <= 30; n++) {
            show.item(episode(n, 600, audio, ""));
        }
        imported(show);
    }

    private static String episode(int n, int seconds, String audio, String more) {
        return """
                <title>Episode %1$d</title><guid>guid-%1$d</guid><itunes:duration>%2$d</itunes:duration>
                <pubDate>Wed, %3$02d Jan 2025 10:00:00 GMT</pubDate>
                <enclosure url="%4$s" length="1800000" type="audio/wav"/>
                <description>The alarm of night %1$d, and what it was about.</description>%5$s
                """.formatted(n, seconds, n, audio, more);
    }

    /** Opens the path as a listener who has not been here before. */
    void listen(String path) {
        page = visit(path);
        listener = page.context();
    }

    void play(Page page) {
        page.locator("play-button[data-page] button[value=play]").click();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
    }

    static void waitUntil(Page page, String condition) {
        page.waitForFunction(
                "condition => { const audio = document.querySelector('audio'); return " + condition + "; }");
    }

    /** Follows a link to the path, as one in the text of the page. */
    static void follow(Page page, String path) {
        page.evaluate("""
                path => {
                  const link = Object.assign(document.createElement("a"), { href: path, textContent: "A link", id: "link" });
                  document.querySelector("main").prepend(link);
                }""", path);
        // The page may have come back with an older link.
        page.locator("#link").first().click();
    }

    static double time(Page page) {
        return ((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue();
    }

    /** {@return the script for the stored place in an episode} */
    static String place(String path) {
        return "JSON.parse(localStorage.getItem('place:" + path + "'))";
    }

    void seek(Page page, int second) {
        Locator range = page.locator("seek-bar input");
        range.evaluate(
                "(range, second) => { range.value = second; range.dispatchEvent(new Event('input'));"
                        + " range.dispatchEvent(new Event('change')); }",
                second);
        waitUntil(page, "Math.abs(audio.currentTime - " + second + ") < 20 && !audio.seeking");
    }
}
