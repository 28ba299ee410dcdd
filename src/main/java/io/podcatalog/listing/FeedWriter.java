package io.podcatalog.listing;

import java.io.Writer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the elements of an RSS feed. It leaves out texts and attributes that are null. */
class FeedWriter {

    /** XML 1.0 §2.2: these can't stand in a document, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    FeedWriter(Writer out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeAttribute("xmlns:atom", "http://www.w3.org/2005/Atom");
        xml.writeAttribute("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
        xml.writeAttribute("xmlns:podcast", "https://podcastindex.org/namespace/1.0");
        open("channel");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** @param attributes names, each followed by its value */
    void text(String name, @Nullable String text, @Nullable String... attributes) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            write(attributes);
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
        }
    }

    void empty(String name, @Nullable String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        write(attributes);
    }

    private void write(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        }
    }

    private static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
