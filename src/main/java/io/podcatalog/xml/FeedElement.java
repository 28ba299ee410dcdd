package io.podcatalog.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads an element leniently: names in any case, namespaces under any alias, blank text as no text. */
public final class FeedElement {

    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "input", "source", "wbr");

    private final Element element;
    private final @Nullable Vocabulary vocabulary;

    /** Collected once, because the program searches the children of each item about forty times. */
    private @Nullable List<FeedElement> children;

    public FeedElement(Element element) {
        this.element = element;
        this.vocabulary = Vocabulary.of(element);
    }

    public Element element() {
        return element;
    }

    public boolean is(String name, Vocabulary vocabulary) {
        return this.vocabulary == vocabulary && element.getName().equalsIgnoreCase(name);
    }

    public String name() {
        return element.getName().toLowerCase(Locale.ROOT);
    }

    public boolean isLeaf() {
        return children().isEmpty();
    }

    public List<FeedElement> children() {
        if (children == null) {
            children = new ArrayList<>(element.getContentSize());
            for (Content content : element.getContent()) {
                if (content instanceof Element child) {
                    children.add(new FeedElement(child));
                }
            }
        }
        return children;
    }

    public Stream<FeedElement> children(Vocabulary vocabulary) {
        return children().stream().filter(child -> child.vocabulary == vocabulary);
    }

    public List<FeedElement> children(String name, Vocabulary vocabulary) {
        List<FeedElement> found = new ArrayList<>();
        for (FeedElement child : children()) {
            if (child.is(name, vocabulary)) {
                found.add(child);
            }
        }
        return found;
    }

    /** Removes the content, which would otherwise stay in memory as long as the feed. */
    public void clear() {
        element.removeContent();
        children = List.of();
    }

    /** The first text among the children of that name. It searches the vocabularies in the given order. */
    @Nullable
    public String text(String name, Vocabulary... vocabularies) {
        for (Vocabulary vocabulary : vocabularies) {
            for (FeedElement child : children()) {
                String text = child.is(name, vocabulary) ? child.text() : null;
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    @Nullable
    public String text() {
        return trimmed(isLeaf() ? element.getText() : element.getValue());
    }

    /** The text with its inner elements, for publishers who put XHTML into a text without escaping it. */
    @Nullable
    public String markup() {
        if (isLeaf()) {
            return text();
        }
        StringBuilder markup = new StringBuilder();
        element.getContent().forEach(content -> write(content, markup));
        return trimmed(markup.toString());
    }

    /** The first markup among the children of that name. */
    @Nullable
    public String markup(String name, Vocabulary vocabulary) {
        return children(name, vocabulary).stream()
                .map(FeedElement::markup)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    public String attribute(String name) {
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getName().equalsIgnoreCase(name)) {
                return trimmed(attribute.getValue());
            }
        }
        return null;
    }

    private static @Nullable String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void write(Content content, StringBuilder markup) {
        if (content instanceof Text text) {
            markup.append(Entities.escape(text.getText()));
        } else if (content instanceof Element element) {
            String name = element.getName().toLowerCase(Locale.ROOT);
            markup.append('<').append(name);
            for (Attribute attribute : element.getAttributes()) {
                markup.append(' ').append(attribute.getName());
                markup.append("=\"")
                        .append(Entities.escape(attribute.getValue()))
                        .append('"');
            }
            markup.append('>');
            element.getContent().forEach(child -> write(child, markup));
            if (!VOID.contains(name)) {
                markup.append("</").append(name).append('>');
            }
        }
    }
}
