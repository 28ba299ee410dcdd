package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.WordSpacing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads the text of a page, whatever its elements are, in the order of the page. */
final class HtmlBlocks implements NodeFilter {

    /** Elements that are not part of the text of a page. */
    private static final Set<String> BESIDE = Set.of(
            "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "iframe", "title");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");

    /** A line end of the file, which a page shows as a space. A br is \n. */
    private static final char SOFT = '\r';

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String tag = "";
    private @Nullable Element bold;
    private int boldEnd;
    private @Nullable String speaker;
    private @Nullable Duration start;

    private HtmlBlocks() {}

    static List<HtmlBlock> of(Element content) {
        HtmlBlocks reader = new HtmlBlocks();
        NodeTraversor.filter(reader, content);
        reader.close();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            boolean asIs = words.parentNode() != null && words.parentNode().nameIs("pre");
            text.append(asIs ? words.getWholeText() : words.getWholeText().replace('\n', SOFT));
        } else if (node instanceof Element element) {
            return open(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, String name) {
        if (BESIDE.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        } else if (name.equals("time")) {
            Duration moment = Moment.parse(element.text());
            start = moment == null ? start : moment;
            return FilterResult.SKIP_ENTIRELY;
        } else if (name.equals("cite") && (isBlank() || element.text().strip().endsWith(":"))) {
            close();
            speaker = PlainText.name(element.text().replaceFirst("\\s*:\\s*$", ""));
            return FilterResult.SKIP_ENTIRELY;
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        } else if (isBlock(element)) {
            close();
            tag = HEADINGS.contains(name) ? name : tag;
        } else if ((name.equals("b") || name.equals("strong")) && isBlank()) {
            bold = element;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == bold) {
            boldEnd = text.length();
            bold = null;
        } else if (node instanceof Element element && isBlock(element)) {
            close();
            tag = HEADINGS.contains(element.normalName()) ? "" : tag;
        }
        return FilterResult.CONTINUE;
    }

    /** Elements that HTML does not know are the author's own, for lines rather than for words. */
    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return !name.equals("td") && !name.equals("th") && (element.isBlock() || !Tag.isKnownTag(name));
    }

    private boolean isBlank() {
        return text.toString().isBlank();
    }

    private void close() {
        String head = lines(text.substring(0, boldEnd)).strip();
        String words = lines(text.toString()).strip();
        if (!words.isEmpty()) {
            int end = words.startsWith(head) ? head.length() : 0;
            blocks.add(new HtmlBlock(tag, words, end, speaker, start));
            speaker = null;
            start = null;
        }
        text.setLength(0);
        boldEnd = 0;
        bold = null;
    }

    private static String lines(String text) {
        return Stream.of(text.split("\n", -1))
                .map(line -> WordSpacing.oneLine(line.replace(SOFT, '\n')))
                .collect(Collectors.joining("\n"));
    }
}
