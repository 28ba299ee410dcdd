package io.podcatalog;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The site in Chromium, with one catalog for all tests of a class: {@link #fillCatalog} imports it once. Without a
 * browser, or without Node.js to drive it, the tests are skipped, and fail where CI is set.
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

    /** Imports what the tests read. */
    protected abstract void fillCatalog() throws Exception;

    /** Not before each test: each visitor has a library of their own, and none changes what is imported. */
    @Override
    protected final void emptyCatalog() {}

    protected BrowserContext visitor(NewContextOptions options) {
        BrowserContext context = Chromium.running().newContext(options.setBaseURL(base()));
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context;
    }
}
