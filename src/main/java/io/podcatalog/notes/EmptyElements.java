package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Removes what lost its words: elements without text, line breaks and rules that separate nothing. */
final class EmptyElements {

    private final List<Element> empty = new ArrayList<>();

    /** The last line break in the paragraph, and the last rule, until words follow. */
    private @Nullable Element lineBreak;

    private @Nullable Element rule;
    private boolean afterWords;
    private boolean afterWordsOfParagraph;

    private EmptyElements() {}

    static Element removed(Element body) {
        EmptyElements found = new EmptyElements();
        found.read(body);
        found.endParagraph();
        found.add(found.rule);
        found.empty.forEach(Node::remove);
        return body;
    }

    private void read(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words && !words.isBlank()) {
                lineBreak = null;
                rule = null;
                afterWords = true;
                afterWordsOfParagraph = true;
            } else if (child instanceof Element inner) {
                readElement(inner);
            }
        }
    }

    private void readElement(Element inner) {
        if (inner.normalName().equals("br")) {
            boolean separates = afterWordsOfParagraph && lineBreak == null;
            lineBreak = separates ? inner : lineBreak;
            add(separates ? null : inner);
        } else if (inner.normalName().equals("hr")) {
            boolean separates = afterWords && rule == null;
            rule = separates ? inner : rule;
            add(separates ? null : inner);
        } else if (!inner.hasText()) {
            add(inner);
        } else if (inner.isBlock()) {
            endParagraph();
            read(inner);
            endParagraph();
        } else {
            read(inner);
        }
    }

    private void endParagraph() {
        add(lineBreak);
        lineBreak = null;
        afterWordsOfParagraph = false;
    }

    private void add(@Nullable Element element) {
        if (element != null) {
            empty.add(element);
        }
    }
}
