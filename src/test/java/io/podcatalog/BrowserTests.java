package io.podcatalog;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The site in Chromium: an installed one, else Playwright's own where it can be had. Without either, or without
 * Node.js to drive it, the tests are skipped, and fail where CI is set.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class BrowserTests extends ServerTests {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Pages name files of publishers; a browser of ours asks this machine alone.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            "--no-first-run");

    /** Milliseconds: a machine that does other things besides makes a page late, which is no failure of the page. */
    private static final double PATIENCE = 30_000;

    private Playwright playwright;
    protected Browser browser;

    @BeforeAll
    void openBrowser() {
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
            LaunchOptions options =
                    new LaunchOptions().setChromiumSandbox(false).setArgs(ARGUMENTS);
            installed("chromium", "chromium-browser", "google-chrome").ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        } catch (PlaywrightException | IllegalStateException missing) {
            if (System.getenv("CI") != null) {
                throw missing;
            }
            Assumptions.abort("Browser tests are skipped: no Chromium and Node.js on this machine");
        }
    }

    @AfterAll
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    protected BrowserContext visitor(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base()));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "PLAYWRIGHT_NODEJS_PATH",
                installed("node", "nodejs")
                        .orElseThrow(() -> new IllegalStateException("no Node.js"))
                        .toString());
        if (installed("chromium", "chromium-browser", "google-chrome").isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }

    private static Optional<Path> installed(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
