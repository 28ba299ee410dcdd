package io.podcatalog;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
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
    }

    /** Imports the feeds for the tests. */
    protected abstract void fillCatalog() throws Exception;

    /** Does nothing before each test, because visitors have libraries of their own and change no import. */
    @Override
    protected final void emptyCatalog() {}

    protected BrowserContext visitor(NewContextOptions options) {
        BrowserContext context = Chromium.running().newContext(options.setBaseURL(base()));
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context;
    }
}
