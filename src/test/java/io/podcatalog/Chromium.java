package io.podcatalog;

import com.microsoft.playwright.Browser;
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

/**
 * Starts the browser of all tests in this JVM: an installed one, or else Playwright's own. Each test opens a context of
 * its own, which shares nothing with other tests.
 */
final class Chromium {

    /** In milliseconds. A busy machine delays a page, and that is not a failure of the page. */
    static final double PATIENCE = 30_000;

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Each page has a process. These would start a second one in advance, or one for each host.
            "--disable-features=SpareRendererForSitePerProcess,IsolateOrigins,site-per-process,HttpsUpgrades",
            // Pages name files of publishers, but the browser of a test must ask this machine only.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            "--no-first-run");

    private static Browser running;

    private Chromium() {}

    /**
     * {@return the browser, which ends with the JVM}
     *
     * @throws PlaywrightException if it does not start
     * @throws IllegalStateException if there is no Node.js to drive it
     */
    static Browser running() {
        if (running == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
            // Node.js ends with this JVM, because its input ends then, and the browser ends with Node.js.
            LaunchOptions options =
                    new LaunchOptions().setChromiumSandbox(false).setArgs(ARGUMENTS);
            chromium().ifPresent(options::setExecutablePath);
            running = playwright.chromium().launch(options);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }
        return running;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "PLAYWRIGHT_NODEJS_PATH",
                installed("node", "nodejs")
                        .orElseThrow(() -> new IllegalStateException("no Node.js"))
                        .toString());
        if (chromium().isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }

    private static Optional<Path> chromium() {
        return installed("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> installed(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
