package io.podcatalog.pagecache;

import io.podcatalog.listing.Heart;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The place of an episode's heart on a page that is kept for all listeners. The template writes both of its looks, in two
 * elements {@code heart-look}, one after the other: the heart to press, and the heart that was pressed.
 *
 * @param start of the place in the page
 */
record HeartPlace(int start, int end, long episodeId, Look toPress, Look pressed) {

    private static final String OPEN = "<heart-look id=\"" + Heart.PLACE;
    private static final String CLOSE = "</heart-look>";
    private static final String COUNT = "<heart-count>";
    private static final String COUNT_END = "</heart-count>";

    /** {@return the first place from there on, null after the last one} A pattern takes several times as long. */
    static @Nullable HeartPlace find(String page, int from) {
        int start = page.indexOf(OPEN, from);
        if (start < 0) {
            return null;
        }
        int id = start + OPEN.length();
        int idEnd = page.indexOf('"', id);
        int first = page.indexOf('>', idEnd) + 1;
        int firstEnd = page.indexOf(CLOSE, first);
        int second = page.indexOf('>', page.indexOf(OPEN, firstEnd)) + 1;
        int secondEnd = page.indexOf(CLOSE, second);
        return new HeartPlace(
                start,
                secondEnd + CLOSE.length(),
                Long.parseLong(page, id, idEnd, 10),
                Look.read(page.substring(first, firstEnd)),
                Look.read(page.substring(second, secondEnd)));
    }

    /** {@return the heart of one listener} A heart that is pressed counts at least this listener. */
    String look(boolean isPressed, long count, PageHearts words, Locale language) {
        return isPressed ? pressed.of(Math.max(1, count), words, language) : toPress.of(count, words, language);
    }

    /** {@return what the page says here when nobody has the episode as a favorite; the same on all instances} */
    String plain() {
        return toPress.before + toPress.after;
    }

    /** Roughly, in bytes. */
    int size() {
        return toPress.size() + pressed.size();
    }

    private record Look(String before, String counted, String after) {

        static Look read(String html) {
            int count = html.indexOf(COUNT);
            int end = html.indexOf(COUNT_END);
            return count < 0
                    ? new Look(html, "", "")
                    : new Look(
                            html.substring(0, count),
                            html.substring(count + COUNT.length(), end),
                            html.substring(end + COUNT_END.length()));
        }

        String of(long count, PageHearts words, Locale language) {
            return count == 0 ? before + after : before + counted(count, words, language) + after;
        }

        private String counted(long count, PageHearts words, Locale language) {
            return counted.replace(Heart.WORDS, HtmlUtils.htmlEscape(words.words(count, language), "UTF-8"))
                    .replace(Heart.NUMBER, HtmlUtils.htmlEscape(words.number(count, language), "UTF-8"));
        }

        int size() {
            return before.length() + counted.length() + after.length() + 200;
        }
    }
}
