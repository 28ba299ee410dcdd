package io.podcatalog.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One block of cleaned notes while it is written: opens paragraphs and marks only when there are words for them. */
final class NoteBlock {

    /** What a block may hold. A list item with one paragraph holds its words directly. */
    enum Kind {
        BLOCKS,
        ITEM,
        WORDS,
        PREFORMATTED
    }

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x{85}]+");
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\x{200B}\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}\\p{Cs}\\p{Cc}&&[^\\t\\n\\f\\r\\x{85}]]");

    private final Element target;
    private final Kind kind;
    private final NoteBudget budget;
    private final NoteLinks links;

    private @Nullable Element paragraph;
    private @Nullable Element looseList;
    private int breaks;
    private boolean afterSpace = true;

    /** The marks that are open, and the elements that were made for them. */
    private List<Element> openMarks = List.of();

    private final List<Element> open = new ArrayList<>();

    /** Words wait here for their neighbors, so that an address is found whole. */
    private final StringBuilder waiting = new StringBuilder();

    private List<Element> waitingMarks = List.of();

    NoteBlock(Element target, Kind kind, NoteBudget budget, NoteLinks links) {
        this.target = target;
        this.kind = kind;
        this.budget = budget;
        this.links = links;
    }

    boolean holdsBlocks() {
        return kind == Kind.BLOCKS || kind == Kind.ITEM;
    }

    void append(Element child) {
        endParagraph();
        looseList = null;
        target.appendChild(child);
    }

    /** An item that stands outside of any list shares one with its neighbors. */
    void appendItem(Element item) {
        if (looseList == null) {
            Element list = budget.element("ul");
            append(list);
            looseList = list;
        }
        looseList.appendChild(item);
    }

    void rule() {
        endParagraph();
        Element last = target.lastElementChild();
        if (kind == Kind.BLOCKS && last != null && !last.normalName().equals("hr")) {
            append(budget.element("hr"));
        }
    }

    void lineBreak() {
        flush();
        if (kind == Kind.PREFORMATTED) {
            text("\n", openMarks);
        } else {
            breaks++;
        }
    }

    void text(String raw, List<Element> marks) {
        String text = UNWANTED.matcher(raw).replaceAll("");
        if (!text.isEmpty()) {
            if (!marks.equals(waitingMarks)) {
                flush();
                waitingMarks = marks;
            }
            waiting.append(text);
        }
    }

    /** Ends a paragraph, or, where words alone may stand, the line. */
    void endParagraph() {
        flush();
        if (holdsBlocks()) {
            finishWords();
        } else if (kind == Kind.WORDS) {
            breaks = Math.max(breaks, 1);
        } else if (target.childNodeSize() > 0) {
            text("\n", List.of());
        }
    }

    void close() {
        flush();
        finishWords();
        if (kind == Kind.ITEM
                && target.children().stream()
                                .filter(child -> child.normalName().equals("p"))
                                .count()
                        == 1
                && target.firstElementChild() != null
                && target.firstElementChild().normalName().equals("p")) {
            target.firstElementChild().unwrap();
        }
    }

    private void finishWords() {
        trimEnd(paragraph != null ? paragraph : target);
        paragraph = null;
        openMarks = List.of();
        open.clear();
        breaks = 0;
        afterSpace = true;
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        String words = waiting.toString();
        waiting.setLength(0);
        boolean linked =
                waitingMarks.stream().anyMatch(mark -> mark.normalName().matches("a|code"));
        if (kind == Kind.PREFORMATTED) {
            placePreformatted(words);
            return;
        }
        words = SPACE.matcher(words).replaceAll(" ");
        if (afterSpace || breaks > 0) {
            words = words.stripLeading();
        }
        if (words.isEmpty()) {
            return;
        }
        if (!words.equals(" ")) {
            breakLines();
        }
        if (linked) {
            place(words, waitingMarks);
        } else {
            links.split(words, waitingMarks, this::place);
        }
    }

    /** Blank lines at the beginning would be dropped by the next reader. */
    private void placePreformatted(String words) {
        boolean isFirst = target.childNodeSize() == 0;
        if (!isFirst || !words.isBlank()) {
            place(isFirst ? words.replaceFirst("^\\s*\\n", "") : words, waitingMarks);
        }
    }

    private void breakLines() {
        if (breaks > 1 && holdsBlocks()) {
            finishWords();
        } else if (breaks > 0 && words().childNodeSize() > 0) {
            trimEnd(words());
            openMarks(common(waitingMarks)).appendChild(budget.element("br"));
        }
        breaks = 0;
    }

    private void place(String words, List<Element> marks) {
        String text = budget.take(words);
        if (!text.isEmpty()) {
            looseList = null;
            Element parent = openMarks(text.equals(" ") ? common(marks) : marks);
            if (parent.lastChild() instanceof TextNode last) {
                last.text(last.getWholeText() + text);
            } else {
                parent.appendChild(new TextNode(text));
            }
            afterSpace = text.endsWith(" ");
        }
    }

    /** Where words go. */
    private Element words() {
        if (!holdsBlocks()) {
            return target;
        }
        if (paragraph == null) {
            paragraph = budget.element("p");
            target.appendChild(paragraph);
        }
        return paragraph;
    }

    private Element openMarks(List<Element> marks) {
        Element parent = words();
        int same = common(marks).size();
        open.subList(same, open.size()).clear();
        for (Element element : open) {
            parent = element;
        }
        for (Element mark : marks.subList(same, marks.size())) {
            Element copy = budget.copy(mark);
            parent.appendChild(copy);
            open.add(copy);
            parent = copy;
        }
        openMarks = List.copyOf(marks);
        return parent;
    }

    private List<Element> common(List<Element> marks) {
        int same = 0;
        while (same < marks.size() && same < openMarks.size() && marks.get(same) == openMarks.get(same)) {
            same++;
        }
        return marks.subList(0, same);
    }

    private static void trimEnd(Element parent) {
        Node last = parent.lastChild();
        if (last instanceof TextNode text) {
            String kept = text.getWholeText().stripTrailing();
            if (kept.isEmpty()) {
                text.remove();
                trimEnd(parent);
            } else {
                text.text(kept);
            }
        } else if (last instanceof Element element && !element.isBlock()) {
            trimEnd(element);
            if (element.childNodeSize() == 0) {
                element.remove();
                trimEnd(parent);
            }
        }
    }
}
