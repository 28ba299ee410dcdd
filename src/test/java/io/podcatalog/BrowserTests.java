package io.podcatalog;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Opens the site in Chromium, with one catalog for all tests of a class: {@link #fillCatalog} imports it once. Without
 * a browser, or without Node.js to drive it, the tests are skipped; if CI is set, they fail.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class BrowserTests extends ServerTests {

    private static BrowserContext usual;

    private final List<BrowserContext> others = new ArrayList<>();

    @BeforeAll
    void startOver() throws Exception {
        try {
            Chromium.running();
        } catch (PlaywrightException | IllegalStateException missing) {
            if (System.getenv("CI") != null) {
                throw missing;
            }
            Assumptions.abort("Browser tests are skipped: no Chromium and Node.js on this machine");
        }
        super.emptyCatalog();
        fillCatalog();
        keptPages.keep();
    }

    /** Imports the feeds for the tests. */
    protected abstract void fillCatalog() throws Exception;

    /** Does nothing before each test, because visitors have libraries of their own and change no import. */
    @Override
    protected final void emptyCatalog() {}

    /**
     * Opens the path as a visitor who has not been here before. These visitors share a page, because a new browser
     * would start a process and load all scripts again.
     */
    protected final Page visit(String path) {
        if (usual == null) {
            usual = context(new NewContextOptions());
            usual.newPage();
        } else {
            forget();
        }
        Page page = usual.pages().get(0);
        open(page, path);
        return page;
    }

    /** Opens the path and waits for the script, which comes after the page: until then, links and forms load pages. */
    protected static void open(Page page, String path) {
        page.navigate(path);
        page.waitForFunction("() => !document.querySelector('[data-script]') || customElements.get('unheard-filter')");
    }

    /** {@return the browser of a visitor who differs from the usual one} It closes with the test. */
    protected final BrowserContext visitor(NewContextOptions options) {
        BrowserContext other = context(options);
        others.add(other);
        return other;
    }

    private BrowserContext context(NewContextOptions options) {
        // The browser would paint each step of a motion, and no test looks at one.
        options.setBaseURL(base()).setReducedMotion(ReducedMotion.REDUCE);
        BrowserContext context = Chromium.running().newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context;
    }

    @AfterEach
    void closeOthers() {
        others.forEach(BrowserContext::close);
        others.clear();
    }

    @AfterAll
    void leave() {
        if (usual != null) {
            forget();
        }
        keptPages.keepNone();
    }

    /** Leaves nothing of the last visitor but the files that the browser caches. */
    private static void forget() {
        List<Page> pages = usual.pages();
        // The first ones may have crashed.
        pages.subList(0, pages.size() - 1).forEach(Page::close);
        Page page = pages.get(pages.size() - 1);
        page.unrouteAll();
        page.navigate("/robots.txt");
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        usual.clearCookies();
    }
}
