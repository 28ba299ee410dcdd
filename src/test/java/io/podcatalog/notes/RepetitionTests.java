package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTests {

    private static final String PAGE = "<p>One thing.</p><p>Another thing!</p><p>And more of it, as"
            + " <a href='https://b.example/12'>they say</a>.</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            One thing. Another thing!                                        | []
            ONE THING – another thing (and more…)                            | []
            One thing.Another thing!And mor...                               | []
            One thing. Ano … Continue reading →                              | []
            One thing. Another » Read more …                                 | []
            Another thing! We continue reading more, and so on.              | [Another thing!, We continue reading more, and so on.]
            Another thing! https://b.example/12                              | []
            One thing. Another thing! Visit megaphone.fm/adchoices           | []
            &amp;lt;p&amp;gt;One thing.&amp;lt;br&amp;gt;Another thing!&amp;lt;/p&amp;gt; | []
            ?                                                                | []
            One thing. Another thing! Use WALK.                              | [Use WALK.]
            One thing. Another thing! https://b.example/13                   | [https://b.example/13]
            One thing, today, and nothing else. Bye.                         | [One thing, today, and nothing else., Bye.]
            One thing.<br>And now to something that is entirely different.   | [One thing., And now to something that is entirely different.]
            """)
    void findsTheSentencesThatThePageLacks(String text, String missing) {
        Repetition page = new Repetition();
        page.add(ShowNotesPolicy.body(PAGE, null));
        assertThat(missing(page, text)).hasToString(missing);
    }

    @Test
    void comparesEveryTextHoweverLong() {
        Repetition page = new Repetition();
        page.add("One thing. ".repeat(20_000));
        String text = "One thing. ".repeat(10_000) + "Bye.";
        assertThat(missing(page, text)).containsExactly("Bye.");
    }

    private static List<String> missing(Repetition page, String text) {
        return page.missing(Repetition.sentences(ShowNotesPolicy.body(text, null)));
    }
}
