package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes words and their marks into a paragraph, or into another element that holds words. */
final class NoteWords {

    private final Element parent;
    private final NoteBudget budget;

    /** The open marks. {@link #open} holds the elements that were made for them. */
    private List<Element> marks = List.of();

    private final List<Element> open = new ArrayList<>();

    NoteWords(Element parent, NoteBudget budget) {
        this.parent = parent;
        this.budget = budget;
    }

    boolean isEmpty() {
        return parent.childNodeSize() == 0;
    }

    /** Puts a space between two marks outside of both. */
    void append(String text, List<Element> wanted) {
        Element place = open(text.equals(" ") ? common(wanted) : wanted);
        if (place.lastChild() instanceof TextNode last) {
            last.text(last.getWholeText() + text);
        } else {
            place.appendChild(new TextNode(text));
        }
    }

    void breakLine(List<Element> wanted) {
        trimEnd();
        open(common(wanted)).appendChild(budget.element("br"));
    }

    void trimEnd() {
        trimEnd(parent);
    }

    private Element open(List<Element> wanted) {
        int same = common(wanted).size();
        open.subList(same, open.size()).clear();
        for (Element mark : wanted.subList(same, wanted.size())) {
            Element copy = budget.copy(mark);
            place().appendChild(copy);
            open.add(copy);
        }
        marks = List.copyOf(wanted);
        return place();
    }

    private Element place() {
        return open.isEmpty() ? parent : open.get(open.size() - 1);
    }

    private List<Element> common(List<Element> wanted) {
        int same = 0;
        while (same < wanted.size() && same < marks.size() && wanted.get(same) == marks.get(same)) {
            same++;
        }
        return wanted.subList(0, same);
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
