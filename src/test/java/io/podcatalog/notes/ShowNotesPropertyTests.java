package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.ShowNotes;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Properties that hold for all notes, even for notes that no publisher would write. */
class ShowNotesPropertyTests {

    private static final HttpUrl BASE = new HttpUrl("https://show.example/episodes/7");

    @Property(tries = 5000)
    void cleaningAgainChangesNothing(@ForAll("notes") String raw) {
        ShowNotes once = ShowNotesPolicy.clean(raw, BASE);
        if (once != null) {
            assertThat(ShowNotesPolicy.clean(once.html(), null))
                    .extracting(ShowNotes::html)
                    .isEqualTo(once.html());
        }
    }

    @Property(tries = 5000)
    void cleanNotesAreValidAndHarmless(@ForAll("notes") String raw) {
        ShowNotes notes = ShowNotesPolicy.clean(raw, BASE);
        if (notes != null) {
            assertIsValid(notes.html());
        }
    }

    @Property
    void anyTextCanBeCleaned(@ForAll String raw) {
        ShowNotesPolicy.clean(raw, BASE);
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<i>",
                        "</i>",
                        "<a href=https://a.example/>",
                        "<a href=x>",
                        "</a>",
                        "<ul>",
                        "</ul>",
                        "<ol start=2>",
                        "<li>",
                        "</li>",
                        "<table>",
                        "<tr>",
                        "<td>",
                        "<th>",
                        "</td>",
                        "</table>",
                        "<div>",
                        "</div>",
                        "<br>",
                        "<pre>",
                        "</pre>",
                        "<h2>",
                        "</h2>",
                        "<blockquote>",
                        "</blockquote>",
                        "<hr>",
                        "<span>",
                        "</span>",
                        "<svg>",
                        "<title>",
                        "<style>",
                        "<!--",
                        "-->",
                        "<code>",
                        "</code>",
                        "http://exa",
                        "mple.com/a",
                        "https://b.example/(c)",
                        " ",
                        "\n",
                        "\n\n",
                        "&lt;p&gt;",
                        "&amp;",
                        "&nbsp;",
                        "\u200B",
                        "\u0001",
                        "x",
                        "y.",
                        "<q>",
                        "<thead>",
                        "<caption>",
                        "<dl><dt>",
                        "<dd>",
                        "<script>",
                        "</script>",
                        "<img src=x onerror=alert(1)>",
                        "<a href=javascript:alert(1)>",
                        "<iframe src=//x>",
                        "<noscript>",
                        "<math>",
                        "<form>",
                        "<p style=color:red onclick=x>",
                        "<base href=//x>")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    private static void assertIsValid(String html) {
        assertThat(Jsoup.parseBodyFragment(html)
                        .select("script, style, img, iframe, form, svg, math, base, [style], [onclick], [onerror]"))
                .as(html)
                .isEmpty();
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String parent = element.parent() == null ? "" : element.parent().normalName();
            switch (element.normalName()) {
                case "p", "ul", "ol", "h3", "h4", "pre", "blockquote", "table" ->
                    assertThat(parent).as(html).isIn("body", "li", "td", "blockquote");
                case "li" -> assertThat(parent).as(html).isIn("ul", "ol");
                case "a" -> {
                    assertThat(element.parents().is("a")).as(html).isFalse();
                    assertThat(element.attr("href")).as(html).matches("(?s)(https?://|mailto:).*");
                }
                default -> {}
            }
            boolean isPreformatted = element.parents().is("pre");
            if (!isPreformatted && Set.of("p", "li", "h3", "a", "b", "pre").contains(element.normalName())) {
                assertThat(element.hasText()).as(html).isTrue();
            }
        }
    }
}
