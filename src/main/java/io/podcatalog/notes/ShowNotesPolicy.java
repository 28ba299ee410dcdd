package io.podcatalog.notes;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.ShowNotes;
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
 * Cleans a publisher's text for a page. This class recognizes the kind of text: HTML, HTML that was escaped once too
 * often, or plain text. {@link NotesWriter} lists the allowed elements.
 */
public final class ShowNotesPolicy {

    /** Must rise with every change of the rules, so that the program cleans texts again that older rules cleaned. */
    public static final int VERSION = 4;

    private static final int LONGEST = 1_000_000;

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?=[\\s/>])[^<>]*>");
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("&(?:amp;)?(?:lt|#60|#[xX]3[cC]);\\s*/?\\s*([a-zA-Z][a-zA-Z0-9]*)"
                    + "(?=[\\s/&])[^<>]{0,200}?&(?:amp;)?(?:gt|#62|#[xX]3[eE]);");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:p|br|div|[uod]l|li|h[1-6]|table|blockquote|pre|section|article|hr)(?=[\\s/>])");
    /** Begins with one character class for speed. Alternatives would be tried at every character of every text. */
    private static final Pattern LINE_END = Pattern.compile("[\\r\\x{85}\\x{2028}](?:(?<=\\r)\\n)?");

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n|\\x{2029}");

    private ShowNotesPolicy() {}

    /**
     * Cleans {@code raw}. Cleaning the result again changes nothing.
     *
     * @param base of relative links; without it they become plain text
     * @return null where nothing is left to show
     */
    public static @Nullable ShowNotes clean(String raw, @Nullable HttpUrl base) {
        return notes(raw, body(raw, base));
    }

    /**
     * Like {@link #clean}, for the notes of an episode: its moments become links such as {@code ?t=754}.
     *
     * @param length of the episode, or null where it is unknown; no link leads beyond it
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

    /** {@return the body of a tree with the clean text; it holds only blocks} */
    static Element body(String raw, @Nullable HttpUrl base) {
        Document clean = unspaced(Document.createShell(""));
        new NotesWriter(clean.body(), base)
                .write(Jsoup.parseBodyFragment(html(shortened(raw))).body());
        return clean.body();
    }

    /** {@return the body of a tree of text that is already clean} */
    static Element parse(String clean) {
        return unspaced(Jsoup.parseBodyFragment(clean)).body();
    }

    private static Document unspaced(Document document) {
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document;
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
        // In markup without blocks, line ends are the only structure of the text.
        return BLOCK.matcher(text).find() ? text : lines(text);
    }

    /** {@return the text as HTML whose tags are all closed, so that another text can follow it} */
    static String wellFormed(String raw) {
        return Jsoup.parseBodyFragment(html(shortened(raw))).body().html();
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
