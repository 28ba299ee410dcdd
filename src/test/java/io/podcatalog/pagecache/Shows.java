package io.podcatalog.pagecache;

import io.podcatalog.TestFeed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows with many episodes, the same ones each time. */
final class Shows {

    /** In words, as in most notes: a search looks for its words in one sentence after the other. */
    private static final int SENTENCE = 18;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** Each group is a subject, so that an episode has related ones. */
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("ferry", "lock", "canal", "delta", "barge", "weir", "estuary", "towpath", "otter", "silt"),
            List.of("pendulum", "escapement", "regulator", "winding", "longitude", "chime", "dial", "brass"),
            List.of("sourdough", "rye", "crumb", "flour", "kneading", "hydration", "crust", "oven", "mill"),
            List.of("antenna", "valve", "transmitter", "morse", "ionosphere", "shortwave", "relay", "static"),
            List.of("glacier", "crampon", "avalanche", "ridge", "summit", "scree", "shepherd", "hut"),
            List.of("letterpress", "compositor", "galley", "folio", "stencil", "binding", "margin", "ink"),
            List.of("nebula", "eclipse", "telescope", "comet", "orbit", "dome", "spectrum", "satellite"));

    private static final List<String> OTHERS = List.of(
            ("we talk about how it began and what it took to keep it going when nobody was looking and why the people who"
                            + " did the work kept notes that others threw away and which of those turned out to matter")
                    .split(" "));

    private Shows() {}

    static byte[] feed(int show, int episodes) {
        Random random = new Random(show);
        TestFeed feed = TestFeed.titled("Show " + show);
        for (int number = 0; number < episodes; number++) {
            List<String> subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            feed.item("""
                    <title>Number %1$d</title><guid>%1$d</guid><pubDate>%2$s</pubDate>
                    <itunes:duration>%3$d</itunes:duration><itunes:season>%4$d</itunes:season>
                    <enclosure url="https://example.org/%1$d.mp3" type="audio/mpeg" length="9000000"/>
                    <description>%5$s</description>
                    <content:encoded>&lt;p&gt;%6$s&lt;/p&gt;&lt;p&gt;%7$s&lt;/p&gt;</content:encoded>
                    <podcast:person>Guest %8$d</podcast:person>
                    """.formatted(
                            number,
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    FIRST.plusDays(number).atStartOfDay(ZoneOffset.UTC)),
                            600 + random.nextInt(4000),
                            1 + number / 40 % 12,
                            words(subject, random, 25),
                            words(subject, random, 90),
                            words(subject, random, 90),
                            random.nextInt(40)));
        }
        return feed.bytes();
    }

    static String podcast(int show) {
        return "/podcasts/show-" + show;
    }

    static String episode(int show, int number) {
        return podcast(show) + "/number-" + number;
    }

    /** {@return a search of two words, another one for each number up to 3,000} */
    static String words(int number) {
        List<String> all = SUBJECTS.stream().flatMap(List::stream).toList();
        return all.get(number % all.size()) + "+" + all.get(number / all.size() % all.size());
    }

    private static String words(List<String> subject, Random random, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(n -> any(random.nextInt(10) < 4 ? subject : OTHERS, random)
                        + (n % SENTENCE == 0 || n == most ? "." : ""))
                .collect(Collectors.joining(" "));
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
