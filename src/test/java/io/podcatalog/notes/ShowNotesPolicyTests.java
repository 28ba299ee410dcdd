package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.ShowNotes;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowNotesPolicyTests {

    private static final HttpUrl BASE = new HttpUrl("https://show.example/episodes/7");
    private static final String REL = " rel=\"nofollow ugc noopener noreferrer\"";

    @Test
    void keepsTheMarkupOfText() {
        String notes = "<p>One <strong>two</strong> <em>three</em><br>four</p><ol start=\"3\"><li>five</li></ol>"
                + "<blockquote><p>six</p></blockquote><pre>a\n  b</pre>";
        assertThat(clean(notes)).isEqualTo(notes);
    }

    @Test
    void makesParagraphsOfPlainText() {
        assertThat(clean("First & last\r\nline\n\n\nSecond <3\n"))
                .isEqualTo("<p>First &amp; last<br>line</p><p>Second &lt;3</p>");
        assertThat(clean("Q&amp;A &#8212; live")).isEqualTo("<p>Q&amp;A — live</p>");
    }

    @Test
    void keepsTheLinesOfTextWithLinksAsItsOnlyMarkup() {
        assertThat(clean("Notes:\n\n<a href=\"https://a.example/\">A</a>"))
                .isEqualTo("<p>Notes:</p><p><a href=\"https://a.example/\"" + REL + ">A</a></p>");
    }

    @Test
    void readsHtmlThatWasEscapedOnceTooOften() {
        assertThat(clean("&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;")).isEqualTo("<p>Fish &amp; chips</p>");
        assertThat(clean("<p>How to write &lt;p&gt;</p>")).isEqualTo("<p>How to write &lt;p&gt;</p>");
    }

    @Test
    void linksAddressesInTheText() {
        assertThat(clean("See (https://a.example/x_(y)), or http://b.example."))
                .isEqualTo("<p>See (<a href=\"https://a.example/x_(y)\"" + REL + ">https://a.example/x_(y)</a>), or"
                        + " <a href=\"http://b.example\"" + REL + ">http://b.example</a>.</p>");
    }

    @Test
    void resolvesRelativeLinksOrMakesThemText() {
        assertThat(clean("<a href='../map?x=1'>Map</a>"))
                .isEqualTo("<p><a href=\"https://show.example/map?x=1\"" + REL + ">Map</a></p>");
        assertThat(ShowNotesPolicy.clean("<a href='/map'>Map</a>", null).html()).isEqualTo("<p>Map</p>");
        assertThat(clean("<a href='#top'>Top</a>")).isEqualTo("<p>Top</p>");
        assertThat(clean("<a href='mailto:hi@show.example'>Write</a>"))
                .isEqualTo("<p><a href=\"mailto:hi@show.example\"" + REL + ">Write</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='//user:pw@evil.example/'>x</a>",
                "<b onclick='alert(1)' style='position:fixed' class='modal' id='player' data-turbo='false'>x</b>",
                "<script>alert(1)</script><style>*{display:none}</style>x",
                "<svg><style><img src=x onerror=alert(1)></style></svg>x",
                "<form action='https://evil.example'><input name=q><button>go</button>x</form>",
                "<iframe src='https://evil.example'></iframe><img src='https://evil.example/p.gif'>x",
                "x<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>x"
            })
    void removesEverythingThatActsOrLoads(String notes) {
        String html = clean(notes);
        assertThat(html).contains("x").doesNotContain("<img", "<a", "alert(1)</", "style=", "class=", "data-turbo");
        assertThat(Jsoup.parseBodyFragment(html).body().getAllElements())
                .extracting(Element::normalName)
                .isSubsetOf("body", "p", "b");
    }

    @Test
    void putsHeadingsBelowTheHeadingOfThePage() {
        assertThat(clean("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>"))
                .isEqualTo("<h3>a</h3><h3>b</h3><h3>c</h3><h4>d</h4><h6>e</h6>");
    }

    @Test
    void collapsesEmptyParagraphsAndRunsOfLineBreaks() {
        assertThat(clean("<p>&nbsp;</p><p>a<br><br/>&nbsp;<br>b<br></p><div> </div><p></p><hr><hr>c"))
                .isEqualTo("<p>a</p><p>b</p><hr><p>c</p>");
    }

    @Test
    void putsMarksIntoParagraphsAndNotAroundThem() {
        assertThat(clean("<b>a<div>b</div><ul><li>c</ul></b>"))
                .isEqualTo("<p><b>a</b></p><p><b>b</b></p><ul><li><b>c</b></li></ul>");
        assertThat(clean("<a href='https://a.example/'><h2>a</h2><p>b</p></a>"))
                .isEqualTo("<h3><a href=\"https://a.example/\"" + REL + ">a</a></h3><p><a href=\"https://a.example/\""
                        + REL + ">b</a></p>");
    }

    @Test
    void putsEveryItemIntoAList() {
        assertThat(clean("<li>a<li>b")).isEqualTo("<ul><li>a</li><li>b</li></ul>");
        assertThat(clean("<ul>a<ul><li>b</ul></ul>")).isEqualTo("<ul><li>a</li><li><ul><li>b</li></ul></li></ul>");
    }

    @Test
    void keepsTables() {
        assertThat(clean("<table border=1><tr><th colspan=2 style='x'>a<tr><td rowspan=9><p>b</p><td>c</table>"))
                .isEqualTo(
                        "<table><tbody><tr><th colspan=\"2\">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></table>");
    }

    @Test
    void returnsNullForNotesWithoutText() {
        for (String nothing :
                List.of("", " \n ", "<p>&nbsp;</p>", "<img src='https://a.example/'>", "<!-- -->", "<ul></ul>")) {
            assertThat(ShowNotesPolicy.clean(nothing, BASE)).as(nothing).isNull();
        }
    }

    @Test
    void keepsTheOriginalAndTheVersionOfTheRules() {
        assertThat(ShowNotesPolicy.clean("<h1>a</h1>", null))
                .isEqualTo(new ShowNotes("<h1>a</h1>", "<h3>a</h3>", ShowNotesPolicy.VERSION));
    }

    @Test
    void limitsTheSizeOfNotes() {
        String html = clean("<ul>" + "<li><a href='https://a.example/?a=1&amp;b=2'>ä&lt;</a></li>".repeat(20_000));
        assertThat(html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isBetween(200 * 1024, 256 * 1024);
        assertThat(clean(html)).isEqualTo(html);
    }

    private static String clean(String raw) {
        return ShowNotesPolicy.clean(raw, BASE).html();
    }
}
