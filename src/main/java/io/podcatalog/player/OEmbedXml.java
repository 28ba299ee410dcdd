package io.podcatalog.player;

import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an answer of oEmbed as XML: an element for each value. */
final class OEmbedXml {

    /** XML 1.0 §2.2: these can't stand in a document, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private OEmbedXml() {}

    static String of(Map<String, Object> answer) {
        StringWriter file = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> value : answer.entrySet()) {
                xml.writeStartElement(value.getKey());
                xml.writeCharacters(
                        FORBIDDEN.matcher(value.getValue().toString()).replaceAll(""));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toString();
    }
}
