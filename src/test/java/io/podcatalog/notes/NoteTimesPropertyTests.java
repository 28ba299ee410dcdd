package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.ShowNotes;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Properties of links to moments that hold for all notes and all lengths of the episode. */
public class NoteTimesPropertyTests {

    private static final HttpUrl BASE = new HttpUrl("https://show.example/episodes/7");

    @Property
    void linksOnlyMomentsAndKeepsTheWords(@ForAll("notes") String raw, @ForAll("lengths") @Nullable Duration length) {
        ShowNotes notes = ShowNotesPolicy.cleanTimed(raw, BASE, length);
        if (notes == null) {
            assertThat(ShowNotesPolicy.clean(raw, BASE)).isNull();
        } else {
            checkedLinks(notes, length);
            assertThat(words(notes)).isEqualTo(words(ShowNotesPolicy.clean(raw, BASE)));
        }
    }

    /**
     * Checks the links to moments in an episode's notes: they do not change the words, lead to the time they show and
     * not beyond the end, and stay when the notes are cleaned again. Returns their number.
     */
    public static int checkedLinks(ShowNotes notes, @Nullable Duration length) {
        String html = notes.html();
        Elements links = Jsoup.parseBodyFragment(html).select("a[href^=?t=]");
        for (Element link : links) {
            long shown = seconds(link.text());
            assertThat(link.attributes()).as(html).hasSize(1);
            assertThat(link.attr("href")).as(html).isEqualTo("?t=" + shown);
            assertThat(length == null || shown < length.toSeconds()).as(html).isTrue();
            assertThat(link.parents().is("a, code, pre")).as(html).isFalse();
        }
        assertThat(ShowNotesPolicy.cleanTimed(html, BASE, length).html()).isEqualTo(html);
        assertThat(words(ShowNotesPolicy.clean(html, BASE))).isEqualTo(words(notes));
        return links.size();
    }

    private static String words(ShowNotes notes) {
        return Jsoup.parseBodyFragment(notes.html()).body().wholeText();
    }

    private static long seconds(String time) {
        long seconds = 0;
        for (String part : time.replaceFirst("\\.\\d{3}$", "").split("[:：]")) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        return seconds;
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, 8000).map(Duration::ofSeconds).injectNull(0.2);
    }

    @Provide
    Arbitrary<String> notes() {
        Arbitrary<String> times = Arbitraries.integers()
                .between(0, 7500)
                .flatMap(seconds -> Arbitraries.of("%d:%02d", "%02d:%02d", "0%2$d:%1$02d:%3$02d")
                        .map(form -> form.startsWith("0")
                                ? form.formatted(seconds / 60 % 60, seconds / 3600, seconds % 60)
                                : form.formatted(seconds / 60, seconds % 60)));
        Arbitrary<String> others = Arbitraries.of(
                "00:00",
                "0:00",
                " ",
                " ",
                "\n",
                "<br>",
                "<br>",
                "<p>",
                "</p>",
                "<li>",
                "<ul>",
                "</ul>",
                "(",
                ")",
                "[",
                "]",
                "–",
                " - ",
                "•",
                "x",
                "Intro",
                "am",
                " Uhr",
                "@ ",
                ":",
                ".5",
                "1. ",
                "<b>",
                "</b>",
                "<code>",
                "</code>",
                "<pre>",
                "</pre>",
                "<td>",
                "<tr>",
                "<table>",
                "</table>",
                "<a href=https://a.example/>",
                "<a href='?t=5'>",
                "<a href='#t=5'>",
                "</a>",
                "http://exa",
                "mple.com/",
                "<h2>",
                "</h2>",
                "1",
                "&nbsp;",
                "\u200B");
        return Arbitraries.oneOf(times, others, others).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }
}
