package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.podcatalog.BrowserTests;
import io.podcatalog.TestFeed;
import io.podcatalog.listing.Palette;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The browser mixes the colors of all palettes, so that the test measures those which listeners see. */
class PaletteTests extends BrowserTests {

    /** The custom properties for a text and for the surface below it, and their least contrast (WCAG 2.2, 1.4.3 and 1.4.6). */
    private static final Map<String, Double> PAIRS = Map.ofEntries(
            Map.entry("--night-text on --night", 7.0),
            Map.entry("--night-text on --night-lit", 7.0),
            Map.entry("--night-text on --night-raised", 7.0),
            Map.entry("--night-muted on --night", 7.0),
            Map.entry("--night-muted on --night-lit", 4.5),
            Map.entry("--night-muted on --night-raised", 4.5),
            Map.entry("--accent on --night", 7.0),
            Map.entry("--accent on --night-lit", 4.5),
            Map.entry("--accent-text on --accent", 7.0),
            Map.entry("--accent-text on --accent-hover", 7.0),
            Map.entry("--link on --page", 7.0),
            Map.entry("--link on --raised", 7.0),
            Map.entry("--link on --sunken", 4.5),
            Map.entry("--text on --highlight", 7.0),
            // The edge of a button, which is no text (1.4.11).
            Map.entry("--night-edge on --night", 3.0));

    private static final String MEASURE = """
            ([palettes, pairs]) => {
              const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const probe = document.body.appendChild(document.createElement("p"));
              const light = (name) => {
                probe.style.color = `var(${name})`;
                canvas.fillStyle = getComputedStyle(probe).color;
                canvas.fillRect(0, 0, 1, 1);
                const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
                  .map((part) => part / 255)
                  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const lights = palettes.map((palette) => {
                document.body.className = palette;
                const names = Object.keys(pairs).flatMap((pair) => pair.split(" on "));
                return Object.fromEntries(names.map((name) => [name, light(name)]));
              });
              const poor = [];
              for (const [pair, least] of Object.entries(pairs)) {
                const [text, below] = pair.split(" on ");
                // The class of the accent and that of the surface are free of each other.
                const free = text === "--accent";
                lights.forEach((one, n) => lights.forEach((other, m) => {
                  const [upper, lower] = [one[text], other[below]];
                  const contrast = (Math.max(upper, lower) + 0.05) / (Math.min(upper, lower) + 0.05);
                  if ((free || n === m) && !(contrast >= least)) {
                    poor.push(`${palettes[n]} on ${palettes[m]}: ${pair} ${contrast.toFixed(2)}, not ${least}`);
                  }
                }));
              }
              return poor;
            }
            """;

    @Override
    protected void fillCatalog() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPaletteIsLegible(ColorScheme scheme) {
        try (BrowserContext visitor = visitor(new NewContextOptions().setColorScheme(scheme))) {
            Page page = visitor.newPage();
            page.navigate("/status");

            assertThat((List<?>) page.evaluate(MEASURE, List.of(palettes(), PAIRS)))
                    .isEmpty();
        }
    }

    private static List<String> palettes() {
        return Stream.concat(
                        Stream.of("", new Palette(null, null).classes()),
                        IntStream.range(0, Palette.HUES).mapToObj(hue -> new Palette(hue, hue).classes()))
                .toList();
    }
}
