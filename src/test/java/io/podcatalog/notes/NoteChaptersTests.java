package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.ShowNotes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteChaptersTests {

    private static final String THREE = "0 One, 300 Two, 754 Three";

    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', textBlock = """
                    <p>00:00 One</p><p>05:00 Two</p><p>12:34 Three</p>
                    0:00 One<br>5:00 Two<br>12:34 Three
                    <ul><li>(00:00) One</li><li>(05:00) Two</li><li>(12:34) Three</li></ul>
                    <p>[00:00] – One<br>[05:00] – Two<br>[12:34] – Three</p>
                    <p>00:00:00 - One<br>00:05:00 - Two<br>00:12:34 - Three</p>
                    <p>00:00 – 05:00 One<br>05:00 – 12:34 Two<br>12:34 – 15:00 Three</p>
                    <p>One 00:00<br>Two 05:00<br>Three 12:34</p>
                    <p>One (00:00)<br>Two (05:00)<br>Three (12:34)</p>
                    <p>• One: 00:00<br>• Two: 05:00<br>• Three: 12:34</p>
                    <p>00:00 One 05:00 Two 12:34 Three</p>
                    <p>00:00 One | 05:00 Two | 12:34 Three</p>
                    <p>00:00</p><p>One</p><p>05:00</p><p>Two</p><p>12:34</p><p>Three</p>
                    <p><b>00:00</b> <i>One</i></p><p><b>05:00</b> Two</p><p><b>12:34</b> <a href="https://a.example/">Three</a></p>
                    <p><a href="https://a.example/ep?t=0">00:00</a> One<br><a href="https://a.example/ep?t=300">05:00</a> Two<br><a href="https://a.example/ep?t=754">12:34</a> Three</p>
                    <p>▶ 00:00 One<br>▶ 05:00 Two<br>▶ 12:34 Three</p>
                    <p>(<a href="https://a.example/v?t=0">0:00:00</a>) One<br>(<a href="https://a.example/v?t=300"><b>0:05:00</b></a>) Two<br>(<a href="https://a.example/v?t=754">0:12:34</a>) Three<br>(<a href="https://a.example/v">2:00:00</a>) Beyond</p>
                    <p>1. 00:00 One<br>2. 05:00 Two<br>3. 12:34 Three</p>
                    <p>Hello. 00:00 is where all begins.</p><p>00:00 One<br>05:00 Two<br>12:34 Three<br>1:15:00 Beyond the end</p>
                    <p>00:00 One<br>05:00 Two<br>12:34 Three</p><p>auf Deutsch:<br>00:00 Eins<br>05:00 Zwei<br>12:34 Drei</p>
                    <p>00:00 One<br>05:00 Two<br>01:30 Slip<br>12:34 Three</p>
                    <p>00:00 One<br>05:00 Two<br>05:00 Two again<br>12:34 Three</p>
                    """)
    void areTheTimesThatTheNotesList(String notes) {
        assertThat(chapters(notes, Duration.ofHours(1))).isEqualTo(THREE);
    }

    @Test
    void areReadFromRightToLeftToo() {
        assertThat(chapters("<p>00:00 مقدمة<br>05:00 العمل<br>12:34 خاتمة</p>", Duration.ofHours(1)))
                .isEqualTo("0 مقدمة, 300 العمل, 754 خاتمة");
        assertThat(chapters("<p>\u200f00:00\u200f פתיח<br>05:00 שיחה<br>12:34 סוף</p>", Duration.ofHours(1)))
                .isEqualTo("0 פתיח, 300 שיחה, 754 סוף");
        assertThat(chapters("<p>מבוא 00:00<br>שיחה 05:00<br>סוף 12:34</p>", Duration.ofHours(1)))
                .isEqualTo("0 מבוא, 300 שיחה, 754 סוף");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', textBlock = """
                    <p>00:00 One<br>05:00 Two</p>
                    <p>00:00<br>05:00<br>12:34</p>
                    <p>00:00 –<br>05:00 –<br>12:34 –</p>
                    <p>At 02:15 we speak of alarms, at 08:20 of sleep, and at 31:05 of what the two have to do with each other and why.</p>
                    <p>Live on Sunday 10:00am, 12:00pm and 6:00pm</p>
                    <p>Genesis 1:1<br>Exodus 2:3<br>Leviticus 3:4</p>
                    <p>12:34 Three<br>05:00 Two<br>00:00 One</p>
                    <p>We won 3:0, then 3:1 and 4:2.</p>
                    """)
    void areNotMadeOfOtherTimes(String notes) {
        assertThat(chapters(notes, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void haveShortPlainTitles() {
        String notes = "<p>00:00 &lt;b&gt;One&lt;/b&gt; &amp; more<br>05:00 “Two” (again)…<br>12:34 %s</p>"
                .formatted("word ".repeat(100));

        List<Chapter> chapters = found(notes, Duration.ofHours(1));

        assertThat(chapters).extracting(Chapter::title).startsWith("One & more", "“Two” (again)…");
        assertThat(chapters.get(2).title()).endsWith("…").hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void needNoLengthOfTheEpisode() {
        assertThat(chapters("<p>00:00 One<br>05:00 Two<br>12:34 Three</p>", null))
                .isEqualTo(THREE);
        assertThat(NoteChapters.of(null, null)).isEmpty();
    }

    private static String chapters(String notes, Duration length) {
        return String.join(
                ", ",
                found(notes, length).stream()
                        .map(chapter -> chapter.start().toSeconds() + " " + chapter.title())
                        .toList());
    }

    private static List<Chapter> found(String notes, Duration length) {
        ShowNotes clean = ShowNotesPolicy.cleanTimed(notes, null, length);
        return NoteChapters.of(clean == null ? null : clean.html(), length);
    }
}
