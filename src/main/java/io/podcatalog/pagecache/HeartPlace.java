package io.podcatalog.pagecache;

import io.podcatalog.listing.Heart;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The place of an episode's heart on a page that is kept for all listeners. The template writes both of its looks. */
final class HeartPlace {

    /** Two elements {@code heart-look}, one after the other: the heart to press, and the heart that was pressed. */
    static final Pattern LOOKS = Pattern.compile("(?s)<heart-look id=\"" + Heart.pattern()
            + "\">(.*?)</heart-look>\\s*<heart-look id=[^>]*>(.*?)</heart-look>");

    private static final Pattern COUNT = Pattern.compile("(?s)<heart-count>(.*?)</heart-count>\\s*");

    private final long episodeId;
    private final Look toPress;
    private final Look pressed;

    /** @param found by {@link #LOOKS} */
    HeartPlace(Matcher found) {
        this.episodeId = Long.parseLong(found.group(1));
        this.toPress = Look.read(found.group(2));
        this.pressed = Look.read(found.group(3));
    }

    long episodeId() {
        return episodeId;
    }

    /** {@return the heart of one listener} A heart that is pressed counts at least this listener. */
    String look(boolean isPressed, long count, PageHearts words, Locale language) {
        return isPressed ? pressed.of(Math.max(1, count), words, language) : toPress.of(count, words, language);
    }

    /** Roughly, in bytes. */
    int size() {
        return toPress.size() + pressed.size();
    }

    private record Look(String before, String counted, String after) {

        static Look read(String html) {
            Matcher count = COUNT.matcher(html);
            return count.find()
                    ? new Look(html.substring(0, count.start()), count.group(1), html.substring(count.end()))
                    : new Look(html, "", "");
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
