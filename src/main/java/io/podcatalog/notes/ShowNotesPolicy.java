package io.podcatalog.notes;

import io.podcatalog.catalog.ShowNotes;
import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a page of the text that a publisher wrote. {@link NotesWriter} holds the list of what is allowed;
 * this class decides what kind of text has come: HTML, HTML that was escaped once too often, or plain text.
 */
public final class ShowNotesPolicy {

    /** Rises with every change of the rules, so that what was cleaned under older ones is found and cleaned again. */
    public static final int VERSION = 3;

    private static final int LONGEST = 1_000_000;

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?=[\\s/>])[^<>]*>");
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("&(?:amp;)?(?:lt|#60|#[xX]3[cC]);\\s*/?\\s*([a-zA-Z][a-zA-Z0-9]*)"
                    + "(?=[\\s/&])[^<>]{0,200}?&(?:amp;)?(?:gt|#62|#[xX]3[eE]);");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:p|br|div|[uod]l|li|h[1-6]|table|blockquote|pre|section|article|hr)(?=[\\s/>])");
    /** Begins with one class of characters: alternatives would be tried at every character of every text. */
    private static final Pattern LINE_END = Pattern.compile("[\\r\\x{85}\\x{2028}](?:(?<=\\r)\\n)?");

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n|\\x{2029}");

    private ShowNotesPolicy() {}

    /**
     * Cleans {@code raw}. Cleaning what came out of it changes nothing any more.
     *
     * @param base where relative links start from; without it they become text
     * @return null where nothing is left that could be shown
     */
    public static @Nullable ShowNotes clean(String raw, @Nullable HttpUrl base) {
        return notes(raw, body(raw, base));
    }

    /**
     * The same for the notes of an episode, where moments it names are links to them: {@code ?t=754}.
     *
     * @param length of the episode, no link leads beyond; null where it is not known
     */
    public static @Nullable ShowNotes cleanTimed(String raw, @Nullable HttpUrl base, @Nullable Duration length) {
        return timed(raw, body(raw, base), length);
    }

    static @Nullable ShowNotes notes(String raw, Element body) {
        return notes(raw, body.html());
    }

    static @Nullable ShowNotes timed(String raw, Element body, @Nullable Duration length) {
        String html = body.html();
        if (!NoteTimes.mayBeIn(html)) {
            return notes(raw, html);
        }
        NoteTimes.link(body, length);
        return notes(raw, body.html());
    }

    private static @Nullable ShowNotes notes(String raw, String html) {
        return html.isEmpty() ? null : new ShowNotes(shortened(raw), html, VERSION);
    }

    /** The clean text as a tree, whose body holds nothing but blocks. */
    static Element body(String raw, @Nullable HttpUrl base) {
        Document clean = Document.createShell("");
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        new NotesWriter(clean.body(), base)
                .write(Jsoup.parseBodyFragment(html(shortened(raw))).body());
        return clean.body();
    }

    static boolean isMarkup(String text) {
        if (text.contains("<!--")) {
            return true;
        }
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static String html(String raw) {
        String text = LINE_END.matcher(raw).replaceAll("\n");
        if (!isMarkup(text)) {
            Matcher escaped = ESCAPED_TAG.matcher(text);
            if (!escaped.find() || !Tag.isKnownTag(escaped.group(1))) {
                return lines(Entities.escape(PlainText.unescape(text)));
            }
            text = Parser.unescapeEntities(text, false);
        }
        // Where nothing but words is marked up, the line ends are the only structure the text has.
        return BLOCK.matcher(text).find() ? text : lines(text);
    }

    private static String lines(String text) {
        String paragraphs =
                PARAGRAPH_END.matcher(text.strip()).replaceAll("<p>").replace("\n", "<br>");
        return "<p>" + paragraphs;
    }

    private static String shortened(String raw) {
        return raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    }
}
