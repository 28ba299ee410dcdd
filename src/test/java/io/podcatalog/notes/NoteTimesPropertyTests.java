package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.ShowNotes;
import io.podcatalog.podcast.HttpUrl;
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

/** What holds for links to moments, whatever the notes are and however long the episode is. */
public class NoteTimesPropertyTests {

    private static final HttpUrl BASE = new HttpUrl("https://show.example/episodes/7");

    @Property
    void holdsForAnyNotes(@ForAll("notes") String raw, @ForAll("lengths") @Nullable Duration length) {
        ShowNotes notes = ShowNotesPolicy.cleanTimed(raw, BASE, length);
        if (notes == null) {
            assertThat(ShowNotesPolicy.clean(raw, BASE)).isNull();
        } else {
            soundLinks(notes, length);
            assertThat(words(notes)).isEqualTo(words(ShowNotesPolicy.clean(raw, BASE)));
        }
    }

    /**
     * {@return the number of links to moments in notes of an episode: they add nothing to the words, lead where they
     * say, not beyond the end, and come back when cleaned again}
     */
    public static int soundLinks(ShowNotes notes, @Nullable Duration length) {
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
