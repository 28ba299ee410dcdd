package io.podcatalog.notes;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes one block of cleaned notes. It opens a paragraph only when there are words for it. */
final class NoteBlock {

    /** What a block may hold. A list item with one paragraph holds its words directly. */
    enum Kind {
        BLOCKS,
        ITEM,
        WORDS,
        PREFORMATTED
    }

    /** Marks inside which an address in the text does not become a link. */
    private static final Set<String> LITERAL = Set.of("a", "code");

    private final Element target;
    private final Kind kind;
    private final NoteBudget budget;
    private final NoteLinks links;

    private @Nullable NoteWords words;
    private @Nullable Element looseList;
    private int breaks;
    private boolean afterSpace = true;

    /** Collects the words under the same marks, so that an address is found even where it arrives in pieces. */
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

    /** Puts items that have no list into a new one. Items that follow each other share it. */
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
            text("\n", waitingMarks);
        } else {
            breaks++;
        }
    }

    void text(String raw, List<Element> marks) {
        String text = PlainText.without(NoteBlock::isUnwanted, raw);
        if (!text.isEmpty()) {
            if (!marks.equals(waitingMarks)) {
                flush();
                waitingMarks = marks;
            }
            waiting.append(text);
        }
    }

    /** Ends the paragraph, or the line in a block that may hold only words. */
    void endParagraph() {
        flush();
        if (holdsBlocks()) {
            endWords();
        } else if (kind == Kind.WORDS) {
            breaks = Math.max(breaks, 1);
        } else if (target.childNodeSize() > 0) {
            text("\n", List.of());
        }
    }

    void close() {
        flush();
        endWords();
        Element first = kind == Kind.ITEM ? target.firstElementChild() : null;
        if (first != null
                && isParagraph(first)
                && first.nextElementSiblings().stream().noneMatch(NoteBlock::isParagraph)) {
            first.unwrap();
        }
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p");
    }

    private static boolean isUnwanted(int c) {
        return Character.isISOControl(c) && "\t\n\f\r\u0085".indexOf(c) < 0
                || c == 0x200B
                || c >= 0xFDD0 && c <= 0xFDEF
                || PlainText.isNoCharacter(c);
    }

    private void endWords() {
        if (words != null) {
            words.trimEnd();
        }
        words = null;
        breaks = 0;
        afterSpace = true;
    }

    private void flush() {
        String text = waiting.toString();
        waiting.setLength(0);
        if (kind == Kind.PREFORMATTED) {
            placePreformatted(text);
            return;
        }
        text = PlainText.spaced(text);
        if (afterSpace || breaks > 0) {
            text = text.stripLeading();
        }
        if (text.isEmpty()) {
            return;
        }
        if (!text.equals(" ")) {
            breakLines();
        }
        if (waitingMarks.stream().anyMatch(mark -> LITERAL.contains(mark.normalName()))) {
            place(text, waitingMarks);
        } else {
            links.split(text, waitingMarks, this::place);
        }
    }

    /** Removes blank lines at the beginning, because HTML parsers drop a line break there. */
    private void placePreformatted(String text) {
        boolean isFirst = target.childNodeSize() == 0;
        if (!isFirst || !text.isBlank()) {
            place(isFirst ? text.replaceFirst("^\\s*\\n", "") : text, waitingMarks);
        }
    }

    private void breakLines() {
        if (breaks > 1 && holdsBlocks()) {
            endWords();
        } else if (breaks > 0 && words != null && !words.isEmpty()) {
            words.breakLine(waitingMarks);
        }
        breaks = 0;
    }

    private void place(String text, List<Element> marks) {
        String affordable = budget.take(text);
        if (!affordable.isEmpty()) {
            looseList = null;
            words().append(affordable, marks);
            afterSpace = affordable.endsWith(" ");
        }
    }

    private NoteWords words() {
        if (words == null) {
            Element parent = target;
            if (holdsBlocks()) {
                parent = budget.element("p");
                target.appendChild(parent);
            }
            words = new NoteWords(parent, budget);
        }
        return words;
    }
}
