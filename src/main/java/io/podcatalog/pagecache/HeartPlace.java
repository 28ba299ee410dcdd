package io.podcatalog.pagecache;

import io.podcatalog.listing.HeartMarks;
import io.podcatalog.pagecache.PageHearts.Press;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The place of an episode's heart on a page. The template writes an element {@code heart-place} with what the form of
 * the heart says of this episode, as HTML.
 *
 * @param start of the place in the page
 */
record HeartPlace(int start, int end, long episodeId, Press press) {

    private static final String OPEN = "<heart-place id=\"" + HeartMarks.PLACE;
    private static final String CLOSE = "</heart-place>";

    /** {@return the first place from there on, null after the last one} A pattern takes several times as long. */
    static @Nullable HeartPlace find(String page, int from) {
        int start = page.indexOf(OPEN, from);
        if (start < 0) {
            return null;
        }
        int id = start + OPEN.length();
        int end = page.indexOf(CLOSE, id);
        String element = page.substring(id, end);
        return new HeartPlace(
                start,
                end + CLOSE.length(),
                Long.parseLong(element, 0, element.indexOf('"'), 10),
                new Press(
                        String.valueOf(attribute(element, "path")),
                        attribute(element, "add"),
                        attribute(element, "remove")));
    }

    private static @Nullable String attribute(String element, String name) {
        String opening = " data-" + name + "=\"";
        int start = element.indexOf(opening);
        return start < 0
                ? null
                : element.substring(start + opening.length(), element.indexOf('"', start + opening.length()));
    }

    /** {@return the heart of one listener} A heart that is pressed counts at least this listener. */
    String look(boolean isPressed, long count, PageHearts hearts, Locale language) {
        return hearts.form(press, isPressed, isPressed ? Math.max(1, count) : count, language);
    }

    /** Roughly, in bytes. */
    int size() {
        return press.size() + 200;
    }
}
