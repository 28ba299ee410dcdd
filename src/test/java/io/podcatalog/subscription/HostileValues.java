package io.podcatalog.subscription;

import io.podcatalog.TestFeed;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Odd values for feeds, by their oddity. Some are longer than the columns of the database. */
final class HostileValues {

    private static final List<String> TITLES = List.of("title", "itunes:title");
    private static final List<String> TEXTS =
            List.of("description", "content:encoded", "itunes:summary", "itunes:subtitle");

    private HostileValues() {}

    /** {@return texts just longer than each column, far longer ones, numbers out of range and odd characters} */
    static Map<String, String> of(JdbcTemplate database) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int length : lengths(database)) {
            values.put("a word longer than " + length, "x".repeat(length + 1));
        }
        values.put("a long language", "en-x-" + "abcdefgh-".repeat(20) + "z");
        values.put("a huge word", "w".repeat(20_000));
        values.put("huge", "Some words. ".repeat(1_000));
        values.put("beyond an integer", "2147483648");
        values.put("beyond a bigint", "9223372036854775808");
        values.put("beyond every number", "9".repeat(400));
        values.put("negative", "-1");
        values.put("a fraction", "1.5e308");
        values.put("no number", "NaN");
        values.put("a number within words", "S01E202401151200 Part XI, 202401151200: Ep 99999999999");
        values.put("empty", "");
        values.put("blank", " \t\n\u00A0\u2003\u3000 ");
        values.put("control characters", "a\u0001b\u0008c\u001Fd\u007Fe\u0085f");
        values.put("NUL", "a&#0;b&amp;#0;c\\u0000d%00e");
        values.put("halves of characters", "a&#xD800;b&amp;#xD800;c&#xDFFF;\\uD800");
        values.put("no characters", "a\uFFFEb\uFFFFc\uFEFFd\uFFF9e");
        values.put("beyond 16 bits", "🎙️👩‍👩‍👧‍👦𝔘𝔫𝔦".repeat(200));
        values.put("a heap of marks", "a" + "\u0301".repeat(5000));
        values.put("turned around", "\u202Eabc\u2066def\u200F\u061C");
        values.put("scripts", "ไม่มีช่องว่าง".repeat(300) + "日本語".repeat(1000) + "مرحبا");
        values.put("markup", "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;&amp;amp;&amp;lt;");
        values.put("for other languages", "'; drop table podcast; -- ${7*7} {{7*7}} %s %n \\ \" ` \\N");
        values.put("names", "Ann" + " de".repeat(1000) + " Lee");
        values.put("separators", "a\tb\nc\u2028d\u2029e|f;g,h");
        return values;
    }

    /** {@return odd addresses, all at hosts that no name service finds} */
    static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("a long label", "http://" + "a".repeat(64) + ".invalid/x");
        addresses.put("a long host", "http://" + "abcdefghi.".repeat(30) + "invalid/x");
        addresses.put("a longer host", "http://" + "abcdefghi.".repeat(150) + "invalid/x");
        addresses.put("an underscore", "http://under_score.invalid/x");
        addresses.put("Unicode", "http://m\u00FCsli-\u65E5\u672C.invalid/\u00FC?\u00FC#\u00FC");
        addresses.put("a port too high", "http://host.invalid:99999/x");
        addresses.put("a user", "http://user:secret@host.invalid/x");
        addresses.put("an open bracket", "http://[::1/x");
        addresses.put("a long path", "http://host.invalid/" + "p".repeat(1975));
        addresses.put("a longer path", "http://host.invalid/" + "p".repeat(5000));
        addresses.put("a path that grows", "http://host.invalid/" + "\u00FC".repeat(700));
        addresses.put("another scheme", "javascript:alert(1)");
        addresses.put("controls", "http://host.invalid/a&#9;b&#10;c\u0001\u202Ed%00%zz");
        return addresses;
    }

    /**
     * {@return a feed for each value, which all its elements have, by the name of the value} Elements that stand in for
     * each other are in different items of a feed, because the program would read only one of them.
     */
    static Map<String, TestFeed> feeds(JdbcTemplate database) {
        Map<String, String> values = of(database);
        values.putAll(addresses());
        Map<String, TestFeed> feeds = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            TestFeed feed = TestFeed.titled(escaped(value));
            elementsOfChannels().values().forEach(element -> feed.channel(element.formatted(escaped(value))));
            for (List<String> elements : apart()) {
                // All other items have an ordinary title, so that each feed has episodes that can be told apart.
                String title = elements.stream().anyMatch(element -> element.startsWith("<title>"))
                        ? ""
                        : "<title>On restores and backups</title>";
                feed.item(elements.stream()
                        .map(element -> element.formatted(escaped(value)))
                        .collect(Collectors.joining("", title, "")));
            }
            feeds.put(name, feed);
        });
        return feeds;
    }

    /** {@return the elements of items in as few groups as possible, each with one element of a kind} */
    private static Collection<List<String>> apart() {
        Map<String, Integer> seen = new HashMap<>();
        return elementsOfItems().values().stream()
                .collect(Collectors.groupingBy(element -> seen.merge(kind(element), 1, Integer::sum)))
                .values();
    }

    private static String kind(String element) {
        String name = element.replaceAll("(?s)^<([\\w:]+).*", "$1");
        return Stream.of(TITLES, TEXTS)
                .filter(kind -> kind.contains(name))
                .findFirst()
                .map(List::toString)
                .orElse(name);
    }

    private static List<Integer> lengths(JdbcTemplate database) {
        return database.queryForList("""
                select distinct character_maximum_length from information_schema.columns
                where lower(table_schema) = 'public' and lower(data_type) = 'character varying'
                and character_maximum_length < 100000 and lower(table_name) not like 'hte!_%' escape '!' order by 1""", Integer.class);
    }

    /** {@return elements of an item, each with %s for a value, by the name of the value} */
    static Map<String, String> elementsOfItems() {
        return elements(Stream.concat(
                Stream.of(
                        "title",
                        "guid",
                        "link",
                        "pubDate",
                        "author",
                        "description",
                        "content:encoded",
                        "itunes:title",
                        "itunes:duration",
                        "itunes:season",
                        "itunes:episode",
                        "itunes:episodeType",
                        "itunes:explicit",
                        "itunes:keywords",
                        "itunes:author",
                        "itunes:summary",
                        "itunes:subtitle",
                        "itunes:image@href",
                        "enclosure@url",
                        "enclosure@length url='http://media.invalid/1.mp3' type='audio/mpeg'",
                        "enclosure@type url='http://media.invalid/2' length='1'",
                        "podcast:season@name",
                        "podcast:episode@display",
                        "podcast:chapters@url",
                        "podcast:chapters@type url='http://media.invalid/c'",
                        "podcast:transcript@url",
                        "podcast:transcript@type url='http://media.invalid/t'",
                        "podcast:transcript@language url='http://media.invalid/t' type='text/vtt'",
                        "podcast:transcript@rel url='http://media.invalid/t' type='text/vtt'",
                        "podcast:soundbite@startTime duration='10'",
                        "podcast:soundbite@duration startTime='10'",
                        "podcast:soundbite startTime='1' duration='1'"),
                ofBoth()));
    }

    /** {@return the same for a channel} */
    static Map<String, String> elementsOfChannels() {
        return elements(Stream.concat(
                Stream.of(
                        "language",
                        "copyright",
                        "link",
                        "description",
                        "category",
                        "managingEditor",
                        "itunes:author",
                        "itunes:type",
                        "itunes:explicit",
                        "itunes:summary",
                        "itunes:category@text",
                        "itunes:image@href",
                        "podcast:guid",
                        "podcast:license",
                        "podcast:license@url",
                        "podcast:locked"),
                ofBoth()));
    }

    private static Stream<String> ofBoth() {
        return Stream.of(
                "podcast:person",
                "podcast:person@role",
                "podcast:person@group",
                "podcast:person@href",
                "podcast:person@img",
                "podcast:funding url='http://media.invalid/f'",
                "podcast:funding@url",
                "podcast:location",
                "podcast:location@geo",
                "podcast:location@osm",
                "podcast:location@rel");
    }

    /** @param written names of elements; each with {@code @} and the attribute for the value, then other attributes */
    private static Map<String, String> elements(Stream<String> written) {
        Map<String, String> elements = new LinkedHashMap<>();
        written.forEach(one -> {
            String[] parts = one.split(" ", 2);
            String[] names = parts[0].split("@");
            String others = parts.length > 1 ? " " + parts[1] : "";
            elements.put(
                    parts[0],
                    names.length > 1
                            ? "<%1$s %2$s=\"%%s\"%3$s>Somebody</%1$s>".formatted(names[0], names[1], others)
                            : "<%1$s%2$s>%%s</%1$s>".formatted(names[0], others));
        });
        List<String> chapter = List.of(
                "start=\"%s\" title=\"A\"",
                "start=\"1\" title=\"%s\"",
                "start=\"2\" title=\"B\" href=\"%s\"",
                "start=\"3\" title=\"C\" image=\"%s\"");
        for (String attributes : chapter) {
            elements.put("psc:chapter " + attributes, "<psc:chapters><psc:chapter " + attributes + "/></psc:chapters>");
        }
        return elements;
    }

    /** {@return the value escaped for an element or an attribute} References in it stay as they are. */
    static String escaped(String value) {
        return value.replace("<", "&lt;").replace("\"", "&quot;").replaceAll("&(?!#?\\w+;)", "&amp;");
    }
}
