package io.podcatalog;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Checks the accessibility of a page: the rules of WCAG 2.2 AA, and those that axe calls best practice. */
public enum Axe {
    ALL(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"), true),

    /** For a second width of a page that shows the same words at each width: the contrast takes longest. */
    ALL_BUT_CONTRAST(ALL.rules, false),

    /** All that the dark scheme may change. */
    CONTRAST(List.of("color-contrast"), true);

    /** Rows of a list after the third. They come from the same template and take most of the time. */
    private static final String LATER_ROWS =
            ":is(.episode-list__item, .related__item, .chapters__item, .transcript__line):nth-child(n + 4)";

    private final List<String> rules;
    private final boolean contrast;

    Axe(List<String> rules, boolean contrast) {
        this.rules = rules;
        this.contrast = contrast;
    }

    /** Must be called before the visitor opens a page. */
    public static void addTo(BrowserContext visitor) throws IOException {
        visitor.addInitScript(new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8));
    }

    /**
     * {@return the elements of each rule that the page breaks}
     *
     * @param parts selectors of the parts to check; those that the page lacks are left out
     */
    public List<?> violations(Page page, String... parts) {
        return (List<?>) page.evaluate(
                """
                ({ rules, contrast, parts, later }) => axe.run({
                  include: parts.filter(part => document.querySelector(part)),
                  exclude: later,
                }, {
                  runOnly: rules,
                  rules: { "color-contrast": { enabled: contrast } },
                  resultTypes: ["violations"],
                  iframes: false,
                }).then(({ violations }) => violations.map(rule => rule.id + ": " + rule.nodes.map(node => node.html)))
                """, Map.of("rules", rules, "contrast", contrast, "parts", List.of(parts), "later", LATER_ROWS));
    }
}
