package io.podcatalog.notes;

import io.podcatalog.podcast.HttpUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes new HTML with the allowed parts of a parsed text, instead of deleting the others. Blocks hold blocks or
 * paragraphs, and paragraphs hold words, so the result is always valid HTML. No element of the source is reused.
 */
final class NotesWriter {

    /** Headings begin at h3, because the page has an h2 above the notes. */
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "h3", "h2", "h3", "h3", "h3", "h4", "h4", "h5", "h5", "h6", "h6");

    private static final Set<String> WORDS =
            names("a abbr b cite code del dfn em i ins kbd mark q s samp small strong sub sup u var");

    private static final Map<String, String> OTHER_NAMES = Map.of("strike", "s", "acronym", "abbr", "tt", "code");

    /** Elements whose content is not text, or not the publisher's. Images would tell third parties who reads. */
    private static final Set<String> DROPPED =
            names("applet audio base basefont button canvas datalist embed frame frameset head iframe "
                    + "img input link listing map math meta noembed noframes noscript object option param "
                    + "picture plaintext script select style svg template textarea title track video xmp");

    private static final Set<String> BLOCKS = names("ul ol li table blockquote pre h1 h2 h3 h4 h5 h6");

    /** Elements that end a paragraph but are not written themselves. */
    private static final Set<String> DIVISIONS =
            names("address article aside caption center dd details dialog dir div dl dt fieldset "
                    + "figcaption figure footer form header hgroup legend main menu nav p search section "
                    + "summary tbody td tfoot th thead tr");

    private static final int DEEPEST = 50;

    private final NoteLinks links;
    private final NoteBudget budget = new NoteBudget();
    private NoteBlock block;
    private List<Element> marks = List.of();
    private int depth;

    NotesWriter(Element target, @Nullable HttpUrl base) {
        this.links = new NoteLinks(base);
        this.block = new NoteBlock(target, NoteBlock.Kind.BLOCKS, budget, links);
    }

    void write(Element source) {
        writeChildren(source);
        block.close();
    }

    private void writeChildren(Node source) {
        for (Node child : source.childNodes()) {
            if (child instanceof TextNode text) {
                block.text(text.getWholeText(), marks);
            } else if (child instanceof Element element) {
                write(OTHER_NAMES.getOrDefault(element.normalName(), element.normalName()), element);
            }
        }
    }

    private void write(String name, Element source) {
        if (DROPPED.contains(name) || budget.isSpent()) {
            return;
        }
        if (name.equals("br")) {
            block.lineBreak();
        } else if (name.equals("hr")) {
            block.rule();
        } else if (WORDS.contains(name)) {
            writeMarked(name, source);
        } else if (!BLOCKS.contains(name)) {
            writeUnmarked(DIVISIONS.contains(name), source);
        } else if (!block.holdsBlocks() || depth >= DEEPEST) {
            writeUnmarked(true, source);
        } else if (name.equals("li")) {
            writeItem(block::appendItem, source);
        } else {
            writeBlock(name, source);
        }
    }

    /** Skips a mark inside the same mark: it adds nothing, and links must not contain links. */
    private void writeMarked(String name, Element source) {
        List<Element> outer = marks;
        Element mark =
                outer.stream().anyMatch(open -> open.normalName().equals(name)) ? null : links.mark(name, source);
        if (mark != null) {
            marks = new ArrayList<>(outer);
            marks.add(mark);
        }
        writeChildren(source);
        marks = outer;
    }

    private void writeUnmarked(boolean division, Element source) {
        if (division) {
            block.endParagraph();
        }
        writeChildren(source);
        if (division) {
            block.endParagraph();
        }
    }

    private void writeBlock(String name, Element source) {
        Element target = budget.element(HEADINGS.getOrDefault(name, name));
        switch (name) {
            case "ul", "ol" -> writeList(target, source);
            case "table" -> writeTable(target, source);
            case "blockquote" -> writeInto(target, NoteBlock.Kind.BLOCKS, source);
            case "pre" -> writeInto(target, NoteBlock.Kind.PREFORMATTED, source);
            default -> writeInto(target, NoteBlock.Kind.WORDS, source);
        }
        if (target.childNodeSize() > 0) {
            block.append(target);
        }
    }

    private void writeInto(Element target, NoteBlock.Kind kind, Element source) {
        NoteBlock outer = block;
        block.endParagraph();
        block = new NoteBlock(target, kind, budget, links);
        depth++;
        writeChildren(source);
        depth--;
        block.close();
        block = outer;
    }

    private void writeList(Element list, Element source) {
        String start = source.attr("start").strip();
        if (list.normalName().equals("ol") && start.matches("-?\\d{1,6}")) {
            list.attr("start", start);
        }
        block.endParagraph();
        writeItems(list, source);
    }

    /** Turns list content that is not an item into an item. */
    private void writeItems(Element list, Element source) {
        for (Node child : source.childNodes()) {
            if (child instanceof Element element && !DROPPED.contains(element.normalName())) {
                if (!element.normalName().equals("li")
                        && element.selectFirst("li") != null
                        && !element.normalName().matches("[uo]l")) {
                    writeItems(list, element);
                } else {
                    writeItem(list::appendChild, element.normalName().equals("li") ? element : wrapped(element));
                }
            } else if (child instanceof TextNode text && !text.isBlank()) {
                writeItem(list::appendChild, wrapped(text));
            }
        }
    }

    private static Element wrapped(Node child) {
        return new Element("li").appendChild(child.clone());
    }

    private void writeItem(Consumer<Element> list, Element source) {
        Element item = budget.element("li");
        writeInto(item, NoteBlock.Kind.ITEM, source);
        if (item.childNodeSize() > 0) {
            list.accept(item);
        }
    }

    private void writeTable(Element table, Element source) {
        for (Element section : source.children()) {
            if (section.normalName().equals("caption")) {
                writeUnmarked(true, section);
            } else if (section.normalName().matches("thead|tbody|tfoot")) {
                boolean head = section.normalName().equals("thead") && table.childNodeSize() == 0;
                writeRows(table, head ? "thead" : "tbody", section);
            }
        }
        if (!table.hasText()) {
            table.empty();
        }
    }

    private void writeRows(Element table, String sectionName, Element source) {
        Element section = budget.element(sectionName);
        List<Element> rows = source.children().stream()
                .filter(row -> row.normalName().equals("tr") && !row.children().isEmpty())
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            Element row = budget.element("tr");
            for (Element cell : rows.get(i).children()) {
                if (cell.normalName().matches("t[dh]") && !budget.isSpent()) {
                    boolean head = cell.normalName().equals("th");
                    Element target = budget.element(head ? "th" : "td");
                    span("colspan", cell, target, 50);
                    span("rowspan", cell, target, rows.size() - i);
                    writeInto(target, head ? NoteBlock.Kind.WORDS : NoteBlock.Kind.ITEM, cell);
                    row.appendChild(target);
                }
            }
            if (row.childNodeSize() > 0) {
                section.appendChild(row);
            }
        }
        if (section.childNodeSize() > 0) {
            table.appendChild(section);
        }
    }

    private static Set<String> names(String list) {
        return Set.of(list.split(" "));
    }

    private static void span(String name, Element source, Element target, int most) {
        String value = source.attr(name).strip();
        if (value.matches("\\d{1,3}") && Integer.parseInt(value) > 1 && most > 1) {
            target.attr(name, Integer.toString(Math.min(Integer.parseInt(value), most)));
        }
    }
}
