package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which times in an episode's notes become links. Here a slash ends a line, and ‹ and › mark an expected link. */
class NoteTimesTests {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // chapters, one in each line
                "‹00:00› Intro / ‹04:10› The guest / ‹1:02:03› Farewell",
                "‹0:00› - Hello / ‹2:15› - News / ‹10:40› - Interview",
                "(‹00:00:00›) Was ist das? / (‹00:06:40›) Werbung / (‹01:09:27›) Am Ende",
                "- [‹00:00›] Start / - [‹12:34›] Middle",
                "• ‹00:00› One / • ‹03:20› Two",
                "⏱️ ‹00:00› One / ⏱️ ‹03:20› Two",
                "1. ‹00:00› One / 2. ‹03:20› Two / 3. ‹1:10:00› Three",
                "1.1 ‹00:00› One / 1.2 ‹03:20› Two",
                "‹00:00›: One / ‹03:20›: Two",
                "‹00:00:00.000› One / ‹00:03:20.500› Two",
                "‹00:00›Intro / ‹03:20›Guest",
                "‹00:00›开场 / ‹03：20›嘉宾",
                "‹00:00›–02:15 Intro / ‹02:15›–10:40 News / ‹10:40› bis 20:00 Interview",
                "‹12:34› The guest / ‹45:10› Questions",
                "‹05:30› The guest / ‹20:00› Questions / ‹45:00› Farewell",
                "‹2:00› / Hello / ‹8:30› / News / ‹15:00› / Guest / ‹23:00› / Questions / ‹33:00› / Farewell",
                "‹00:00› Am Anfang / ‹33:20› PM and engineer / ‹40:10› IT for all / ‹110:10› End",
                "Chapters: ‹00:00› Hello / ‹03:20› News / ‹10:40› Interview",
                // after the words
                "Intro – ‹00:00› / News – ‹05:12› / Interview – ‹40:10›",
                "Intro (‹00:00›) / News (‹05:12›) / Interview (‹40:10›)",
                "Intro ‹00:00› / News ‹05:12› / End ‹1:05:12›",
                // within one line
                "Chapters: (‹00:00›) Intro (‹12:34›) Middle (‹1:02:03›) End",
                "‹00:00› Intro ‹02:15› News ‹10:40› Interview",
                "Times: ‹0:00› Intro, ‹2:15› News, ‹10:40› Interview",
                "We speak of cats (‹12:34›), of dogs (‹15:21›) and of birds (‹44:10›).",
                // a list and other times
                "‹00:00› One / ‹03:20› Two / And more: / ‹02:10› What I meant by it",
                "‹00:00› Eins / ‹03:20› Zwei / ‹00:00› One / ‹03:20› Two",
                // single times
                "‹00:00› Intro",
                "The story begins there (‹00:32:17›).",
                "They get an empty account and a clock (‹00:17›).",
                "Today she explains at ‹06:12› what that does not prove. / The finding at ‹00:27› is typical.",
                "Ab ‹07:48› geht es um Züge",
                "Ines explains at ‹00:05› why. / The job, described at ‹00:13›, and two numbers at ‹00:26›.",
                "A budget, and at ‹00:07› it is time. / The rules at ‹00:15›. / And at ‹00:27›, the surprise.",
                "We begin at ‹05:10›, come to trains at ‹07:37› and to ships at ‹09:18›.",
                "Correction [‹12:34›]: it was a Tuesday.",
                "The video that is mentioned @ ‹00:42:00› is gone.",
                "A mistake in minute ‹12:34›",
            })
    void linksMoments(String marked) {
        assertThat(linked(marked, TWO_HOURS)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // times of day
                "We go live on Fridays at 10:30 am.",
                "Doors 18:00 CET / Talk 19:30 CET",
                "Mo–Fr 9:00–17:00 Uhr",
                "10:00am - 12:00pm Sunday morning / 6:00pm - 8:00pm Sunday evening",
                "09:00 Registration / 09:45 Keynote / 10:30 Coffee / 12:00 Lunch",
                "Live @ 20:00 every Friday",
                "The gates open at 08:30, the last train leaves at 00:45.",
                "The gates open at 18:30, the last train leaves at 00:45.",
                "The alarm rang at 03:42 am, um 04:17 Uhr kam Hilfe.",
                "Last modified 10/08/2021 13:52:18 by the editor",
                "Available until: 19.01.2038 01:14",
                "Recorded Fri, 19 Feb 2021 19:23",
                "It happened at 2021-02-19T00:23:11Z.",
                // ratios, scores, verses, versions
                "Shot in 16:10, not in 4:3, with odds of 3:11",
                "They won 21:15 and 25:18, then lost (15:21).",
                "Read John 3:16, Genesis 1:26 and Romans 8:28.",
                "John 1:14 / John 3:16 / John 14:16",
                "Psalm 23:1-6 and Matthew 5:14-16",
                "Release 1.2.3, built as v2:30 and 1.2:30",
                // lengths
                "Duration: 1:03:25",
                "Dauer: 0:45",
                "First song (3:45) / Second song (4:10) / Third song (2:58)",
                "First song 3:45 / Second song 4:10 / Third song 5:02",
                "The song of the week (03:45) ends too soon",
                "3:45 First song / 4:10 Second song / 2:58 Third song",
                "A track of 12:34 minutes",
                "She holds the record at 1:40:55.",
                // addresses and codes
                "00:1A:2B:3C:4D:5E or 01:23:45:67:89:10",
                "fe80::12:34 and 2001:db8:12:34::1",
                "https://a.example/?t=00:12:34 http://b/12:34 host:12:34 /12:34",
                // invalid times
                "00:61 One / 00:75 Two / 1:2 Three / 12:345 Four / 1:60:00 Five",
            })
    void linksNothingElse(String text) {
        assertThat(linked(text, TWO_HOURS)).isEqualTo(text);
    }

    @Test
    void linksNothingBeyondTheEnd() {
        Duration length = Duration.ofMinutes(10);
        assertThat(linked("‹00:00› One / ‹03:20› Two / ‹9:59› Three / 10:00 Four", length))
                .isEqualTo("‹00:00› One / ‹03:20› Two / ‹9:59› Three / 10:00 Four");
        assertThat(linked("08:00 Up / 09:13 Out / 18:01 In / 22:47 Down", length))
                .doesNotContain("‹");
    }

    @Test
    void linksNothingThatMeansHoursAndMinutes() {
        String text = "0:01 Hello / 0:20 News / 0:45 Guest / 1:10 Questions";
        assertThat(linked(text, Duration.ofMinutes(75))).isEqualTo(text);
        assertThat(linked(text, Duration.ofMinutes(5))).contains("‹1:10›");
    }

    @Test
    void linksOnlyListsAndNamedTimesBesideThemWhereTheLengthIsUnknown() {
        String chapters = "‹00:00› One / ‹03:20› Two / ‹07:45› Three";
        assertThat(linked(chapters, null)).isEqualTo(chapters);
        String named = chapters + " / The rule at ‹00:26› is simple, (00:17) is not, and 12:34 neither.";
        assertThat(linked(named, null)).isEqualTo(named);
        for (String text : List.of(
                "00:00 One",
                "See [12:34] and (00:32:17).",
                "12:34 One / 45:10 Two / 50:20 Three",
                "[15:15:56] ada: hm / [15:16:05] bob: what? / [15:17:30] ada: well")) {
            assertThat(linked(text, null)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"0:05, 5", "12:34, 754", "1:02:03, 3723", "00:32:17, 1937", "119:59, 7199", "01:00:00.999, 3600"})
    void leadsToTheSecondThatItShows(String time, long seconds) {
        assertThat(timed("<p>0:00 One<br>" + time + " Two</p>", TWO_HOURS))
                .contains("<br><a href=\"?t=" + seconds + "\">" + time + "</a> Two</p>");
    }

    @Test
    void linksInMarksAndCellsButNotInLinksOrCode() {
        assertThat(timed(
                        "<ul><li><b>00:00</b> One<li>(<i>03:20</i>) Two<li><code>05:00</code> x<li>"
                                + "<a href='https://a.example/'>06:00</a></ul><pre>07:10 x</pre>",
                        TWO_HOURS))
                .isEqualTo("<ul><li><b><a href=\"?t=0\">00:00</a></b> One</li>"
                        + "<li>(<i><a href=\"?t=200\">03:20</a></i>) Two</li><li><code>05:00</code> x</li>"
                        + "<li><a href=\"https://a.example/\" rel=\"nofollow ugc noopener noreferrer\">06:00</a></li>"
                        + "</ul><pre>07:10 x</pre>");
        assertThat(timed("<table><tr><td>00:00<td>One<tr><td>03:20<td>Two</table>", TWO_HOURS))
                .contains("<td><a href=\"?t=0\">00:00</a></td>", "<td><a href=\"?t=200\">03:20</a></td>");
    }

    @Test
    void turnsAPublishersLinksToMomentsIntoText() {
        assertThat(timed("<a href='?t=5#player'>here</a><br><a href='#t=0'>00:00</a> One", TWO_HOURS))
                .isEqualTo("<p>here<br><a href=\"?t=0\">00:00</a> One</p>");
    }

    @Test
    void limitsTheNumberOfLinks() {
        String html = timed("00:00 x<br>".repeat(300) + "00:01 x<br>".repeat(20_000), TWO_HOURS);
        assertThat(Jsoup.parse(html).select("a")).hasSize(1000);
        assertThat(html.length()).isLessThan(256 * 1024);
        assertThat(Jsoup.parse(timed("<b>1:00</b> ".repeat(40_000) + "0:00 x ".repeat(40_000), TWO_HOURS))
                        .select("a"))
                .isEmpty();
    }

    @Test
    void linksEveryMomentInTheNotesOfTheSample() throws Exception {
        byte[] feed = getClass().getResourceAsStream("/sample/feed.xml").readAllBytes();
        Document sample = Jsoup.parse(new String(feed, StandardCharsets.UTF_8), "", Parser.xmlParser());
        for (Element item : sample.select("item")) {
            Element length = item.selectFirst("itunes|duration");
            String html = timed(
                    item.selectFirst("content|encoded").wholeText(), length == null ? null : Duration.ofMinutes(1));
            Document notes = Jsoup.parse(html);
            notes.select("a[href^=?t=], pre, code").remove();
            assertThat(notes.text()).doesNotContainPattern("\\d:\\d\\d");
        }
    }

    private static String linked(String marked, Duration length) {
        String html = timed(marked.replaceAll("[‹›]", "").replace(" / ", "<br>"), length);
        return Jsoup.parse(html.replace("<br>", " / ").replaceAll("<a href=\"\\?t=[^>]*>([^<]*)</a>", "‹$1›"))
                .text();
    }

    private static String timed(String raw, Duration length) {
        HttpUrl page = new HttpUrl("https://show.example/episodes/7");
        return ShowNotesPolicy.cleanTimed(raw, page, length).html();
    }
}
