package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.UnusableFileException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads JSON chapters (podcast namespace, JSON Chapters Format 1.2) and Podlove Simple Chapters 1.2, which are XML. */
public final class ChaptersFile {

    private static final int MOST = 2000;

    /** Of XML, in characters. The parsed tree takes many times the memory of its text. */
    private static final int LONGEST = 1_000_000;

    private ChaptersFile() {}

    /** @param base the address of the file, for relative addresses in it */
    public static List<Chapter> read(String text, HttpUrl base) throws UnusableFileException {
        List<Chapter> chapters = (text.stripLeading().startsWith("<") ? simple(text, base) : json(text, base))
                .filter(Objects::nonNull)
                .limit(MOST)
                .sorted(Comparator.comparing(Chapter::start))
                .toList();
        if (chapters.isEmpty()) {
            throw new UnusableFileException("the file has no chapters");
        }
        return chapters;
    }

    /** Skips chapters with {@code toc: false}: they only change the picture while somebody speaks. */
    private static Stream<@Nullable Chapter> json(String text, HttpUrl base) throws UnusableFileException {
        return Json.read(text)
                .path("chapters")
                .valueStream()
                .filter(node -> node.path("toc").asBoolean(true))
                .map(node -> chapter(
                        Json.moment(node, "startTime"),
                        Json.text(node, "title"),
                        Json.text(node, "url"),
                        Json.text(node, "img"),
                        base));
    }

    /** Accepts any namespace prefix. jsoup resolves no entities but those of characters, and repairs broken XML. */
    private static Stream<@Nullable Chapter> simple(String text, HttpUrl base) {
        String xml = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Jsoup.parse(xml, "", Parser.xmlParser()).stream()
                .filter(element -> element.normalName().matches("(?:[^:]+:)?chapter"))
                .map(element -> chapter(
                        Moment.parse(element.attr("start")),
                        element.attr("title"),
                        element.attr("href"),
                        element.attr("image"),
                        base));
    }

    private static @Nullable Chapter chapter(
            @Nullable Duration start,
            @Nullable String title,
            @Nullable String link,
            @Nullable String image,
            HttpUrl base) {
        String line = PlainText.line(title, 300);
        return start == null || line == null
                ? null
                : new Chapter(
                        start,
                        line,
                        HttpUrl.parse(link, base).orElse(null),
                        HttpUrl.parse(image, base).orElse(null));
    }
}
