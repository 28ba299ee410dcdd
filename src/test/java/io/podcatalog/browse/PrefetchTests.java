package io.podcatalog.browse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.podcatalog.BrowserTests;
import io.podcatalog.TestFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which pages a browser loads before a listener asks for them. */
class PrefetchTests extends BrowserTests {

    private static final String ONE = "/podcasts/night-shift/one";
    private static final String TWO = "/podcasts/night-shift/two";

    private static final NewContextOptions TOUCH = new NewContextOptions().setHasTouch(true);

    /** The addresses of links, and whether a mouse on the link makes Turbo ask for the page. */
    private static final String CHOICES = """
            () => Object.fromEntries([...document.querySelectorAll('a[href^="/"]:not([download]), a[href^="?"]')].map(link => {
              let asks = false;
              addEventListener("turbo:before-prefetch", event => {
                asks = !event.defaultPrevented;
                event.preventDefault();
              }, { once: true });
              link.dispatchEvent(new MouseEvent("mouseenter"));
              return [link.getAttribute("href"), asks];
            }))
            """;

    @Override
    protected void fillCatalog() {
        imported(TestFeed.titled("Night Shift")
                .episode(2, "Two", "<p>The network.</p>")
                .item("""
                <title>One</title><guid>1</guid><pubDate>Wed, 03 Jan 2024 10:00:00 GMT</pubDate>
                <enclosure url="https://media.example.com/1.mp3" length="1000" type="audio/mpeg"/>
                <itunes:duration>600</itunes:duration><itunes:keywords>disks, pagers</itunes:keywords>
                <description><![CDATA[<p>00:30 The disk is full</p><p>05:00 The disk is empty</p>]]></description>
                """));
    }

    @Test
    void loadsPagesButNoSearchesMomentsAndFiles() {
        Page page = visit("/status");
        Map<String, Boolean> choices = choices(page, ONE);
        assertThat(choices).containsKeys("/search?q=pagers", "?t=30").containsEntry(TWO, true);
        choices.remove(ONE);
        assertThat(choices).containsKeys(ONE + "/file", "/sitemap.xml");
        choices.forEach((link, asks) ->
                assertThat(asks).as(link).isEqualTo(!link.matches("/search.*|\\?t=.*|.*\\.xml|.*/file")));
        assertThat(choices(page, "/search?q=disk").entrySet())
                .filteredOn(link -> link.getKey().startsWith("/search"))
                .isNotEmpty()
                .noneMatch(Map.Entry::getValue);
    }

    @Test
    void loadsNothingForListenersWhoSaveData() {
        try (BrowserContext visitor = visitor(new NewContextOptions())) {
            visitor.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
            assertThat(choices(visitor.newPage(), ONE).values()).isNotEmpty().containsOnly(false);
        }
    }

    @Test
    void asksOnceForThePageUnderTheMouseAndGetsNoCookie() {
        try (BrowserContext visitor = visitor(new NewContextOptions())) {
            Page page = opened(visitor, ONE);
            List<Request> asked = requests(page);
            Request early = page.waitForRequest(
                    base() + TWO, () -> page.locator(".neighbors__link").hover());
            assertThat(early.headers()).containsEntry("x-sec-purpose", "prefetch");
            assertThat(early.response().allHeaders()).doesNotContainKey("set-cookie");

            page.locator(".neighbors__link").click();
            assertThat(page.locator("h1")).hasText("Two");
            assertThat(asked).hasSize(1);
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void asksOnceForThePageUnderAFinger() {
        try (BrowserContext visitor = visitor(TOUCH)) {
            Page page = opened(visitor, ONE);
            List<Request> asked = requests(page);
            page.waitForRequest(base() + TWO, () -> touch(page, "pointerdown"));
            page.locator(".neighbors__link").dispatchEvent("click");
            assertThat(page.locator("h1")).hasText("Two");
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void asksOnceForThePageOfAShortTap() {
        try (BrowserContext visitor = visitor(TOUCH)) {
            Page page = opened(visitor, ONE);
            List<Request> asked = requests(page);
            page.locator(".neighbors__link").tap();
            assertThat(page.locator("h1")).hasText("Two");
            letTurboAsk(page);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void asksForNothingWhileAFingerScrolls() {
        try (BrowserContext visitor = visitor(TOUCH)) {
            Page page = opened(visitor, ONE);
            List<Request> asked = requests(page);
            touch(page, "pointerdown", "pointercancel");
            letTurboAsk(page);
            assertThat(asked).isEmpty();
        }
    }

    private static Page opened(BrowserContext visitor, String path) {
        Page page = visitor.newPage();
        openToUse(page, path);
        return page;
    }

    private static void openToUse(Page page, String path) {
        open(page, path);
        page.keyboard().press("Shift");
        page.waitForFunction("() => window.Turbo");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Boolean> choices(Page page, String path) {
        openToUse(page, path);
        return (Map<String, Boolean>) page.evaluate(CHOICES);
    }

    private static List<Request> requests(Page page) {
        List<Request> asked = new ArrayList<>();
        page.onRequest(asked::add);
        return asked;
    }

    /** Sends the events in one step, before Turbo's time is over. */
    private static void touch(Page page, String... events) {
        page.locator(".neighbors__link").evaluate("""
                (link, events) => events.forEach(type =>
                  link.dispatchEvent(new PointerEvent(type, { pointerType: "touch", bubbles: true })))
                """, events);
    }

    /** Turbo asks 100 ms after the mouse came. The timers of a page end in order. */
    private static void letTurboAsk(Page page) {
        page.evaluate("() => new Promise(resolve => setTimeout(resolve, 150))");
    }
}
