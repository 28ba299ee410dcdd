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
 * The browser of all tests in this JVM: an installed one, else Playwright's own where it can be had. Each test opens a
 * context of its own, which shares nothing with those of others.
 */
final class Chromium {

    /** Milliseconds: a machine that does other things besides makes a page late, which is no failure of the page. */
    static final double PATIENCE = 30_000;

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Pages name files of publishers; a browser of ours asks this machine alone.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            "--no-first-run");

    private static Browser running;

    private Chromium() {}

    /**
     * {@return the browser, which ends with the JVM}
     *
     * @throws PlaywrightException where it does not start
     * @throws IllegalStateException where there is no Node.js to drive it
     */
    static Browser running() {
        if (running == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
            // Node.js ends when nobody writes to it any more, and takes the browser with it.
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
        return installed("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> installed(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
