package io.podcatalog.companion;

import io.podcatalog.catalog.Chapter;
import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.notes.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON chapters (podcast namespace, JSON Chapters Format 1.2). */
final class ChaptersFile {

    private static final int MOST = 2000;

    private ChaptersFile() {}

    /** @param base where the file lies */
    static List<Chapter> read(String text, HttpUrl base) throws UnreadableFileException {
        List<Chapter> chapters = new ArrayList<>();
        for (JsonNode node : Json.read(text).path("chapters")) {
            Chapter chapter = chapter(node, base);
            if (chapter != null && chapters.size() < MOST) {
                chapters.add(chapter);
            }
        }
        if (chapters.isEmpty()) {
            throw new UnreadableFileException("the file names no chapters");
        }
        chapters.sort(Comparator.comparing(Chapter::start));
        return chapters;
    }

    /** One that is to stay out of the table of contents changes the picture while somebody speaks. */
    private static @Nullable Chapter chapter(JsonNode node, HttpUrl base) {
        Duration start = Json.moment(node, "startTime");
        String title = PlainText.line(Json.text(node, "title"), 300);
        JsonNode listed = node.path("toc");
        if (start == null || title == null || (listed.isBoolean() && !listed.asBoolean())) {
            return null;
        }
        return new Chapter(
                start,
                title,
                HttpUrl.parse(Json.text(node, "url"), base).orElse(null),
                HttpUrl.parse(Json.text(node, "img"), base).orElse(null));
    }
}
