package io.podcatalog.feed;

import static io.podcatalog.xml.Vocabulary.PODCAST;

import io.podcatalog.xml.FeedElement;
import io.podcatalog.xml.Vocabulary;
import java.util.Locale;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;

/** Builds an element of the normalized tree. It skips values that are null. */
record RssElement(Element element) {

    /** Skips JDOM's check of each character: the text comes from a parsed tree, which has passed it. */
    private static final UncheckedJDOMFactory UNCHECKED = new UncheckedJDOMFactory();

    RssElement(String name) {
        this(new Element(name));
    }

    RssElement(String name, Vocabulary vocabulary) {
        this(new Element(name, vocabulary.namespace()));
    }

    void add(String name, Vocabulary vocabulary, @Nullable String text) {
        if (text != null) {
            element.addContent(new RssElement(name, vocabulary).element().addContent(UNCHECKED.text(text)));
        }
    }

    void addWith(String name, Vocabulary vocabulary, String attribute, @Nullable String value) {
        if (value != null) {
            element.addContent(new RssElement(name, vocabulary).element().setAttribute(attribute, value));
        }
    }

    void copyAttributes(FeedElement source) {
        for (Attribute attribute : source.element().getAttributes()) {
            element.setAttribute(
                    attribute.getName().toLowerCase(Locale.ROOT),
                    attribute.getValue().strip());
        }
    }

    /** Copies the podcast tags without child elements. {@link PodcastModule} finds the known ones among them. */
    void copyPodcastTags(FeedElement source) {
        source.children(PODCAST).filter(tag -> tag.isLeaf()).forEach(tag -> {
            RssElement copy = new RssElement(tag.name(), PODCAST);
            copy.copyAttributes(tag);
            copy.element().setText(tag.text());
            element.addContent(copy.element());
        });
    }
}
