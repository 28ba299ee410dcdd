package io.podcatalog.pagecache;

import io.podcatalog.listing.Heart;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The place of an episode's heart on a page that is kept for all listeners. The template writes both of its looks. */
final class HeartPlace {

    /** Two elements {@code heart-look}, one after the other: the heart to press, and the heart that was pressed. */
    static final Pattern LOOKS = Pattern.compile("(?s)<heart-look id=\"" + Heart.pattern()
            + "\">(.*?)</heart-look>\\s*<heart-look id=[^>]*>(.*?)</heart-look>");

    private static final Pattern COUNT = Pattern.compile("(?s)<heart-count>(.*?)</heart-count>\\s*");

    /** Small texts gain little from a higher one. */
    private static final int LEVEL = 1;

    private final long episodeId;
    private final Look toPress;
    private final Look pressed;

    /** @param found by {@link #LOOKS} */
    HeartPlace(Matcher found) {
        this.episodeId = Long.parseLong(found.group(1));
        this.toPress = new Look(found.group(2));
        this.pressed = new Look(found.group(3));
    }

    long episodeId() {
        return episodeId;
    }

    /** {@return the heart of one listener} A heart that is pressed counts at least this listener. */
    GzipPart part(boolean isPressed, long count, PageHearts words, Locale language) {
        return isPressed ? pressed.part(Math.max(1, count), words, language) : toPress.part(count, words, language);
    }

    /** Roughly, in bytes. */
    int size() {
        return toPress.size() + pressed.size();
    }

    private static final class Look {

        private final String before;
        private final String counted;
        private final String after;

        /** The last part that was made, because counts change seldom. */
        private volatile @Nullable Made last;

        private record Made(long count, GzipPart part) {}

        Look(String html) {
            Matcher count = COUNT.matcher(html);
            boolean found = count.find();
            this.before = found ? html.substring(0, count.start()) : html;
            this.counted = found ? count.group(1) : "";
            this.after = found ? html.substring(count.end()) : "";
        }

        GzipPart part(long count, PageHearts words, Locale language) {
            Made known = last;
            if (known != null && known.count() == count) {
                return known.part();
            }
            String html = before + (count == 0 ? "" : counted(count, words, language)) + after;
            GzipPart part = GzipPart.of(html.getBytes(StandardCharsets.UTF_8), LEVEL);
            last = new Made(count, part);
            return part;
        }

        private String counted(long count, PageHearts words, Locale language) {
            return counted.replace(Heart.WORDS, HtmlUtils.htmlEscape(words.words(count, language), "UTF-8"))
                    .replace(Heart.NUMBER, HtmlUtils.htmlEscape(words.number(count, language), "UTF-8"));
        }

        int size() {
            return before.length() + counted.length() + after.length() + 400;
        }
    }
}
