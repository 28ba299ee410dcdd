package io.podcatalog.search;

import io.podcatalog.site.SiteName;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Excerpt;
import io.podcatalog.text.Messages;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Describes the search to browsers, which can then search the site from their address bar (OpenSearch 1.1). */
@Controller
class OpenSearchController {

    private static final MediaType TYPE =
            new MediaType("application", "opensearchdescription+xml", StandardCharsets.UTF_8);

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    /** The most characters of a short name in OpenSearch 1.1. */
    private static final int SHORT = 16;

    private final SiteSettings site;
    private final SiteName name;
    private final Messages messages;

    OpenSearchController(SiteSettings site, SiteName name, Messages messages) {
        this.site = site;
        this.name = name;
        this.messages = messages;
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<String> show() throws XMLStreamException {
        String title = name.current().name();
        StringWriter file = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        write(xml, "ShortName", Excerpt.of(title, SHORT));
        write(xml, "LongName", Excerpt.of(title, 48));
        write(xml, "Description", messages.text("site.search-episodes"));
        write(xml, "InputEncoding", "UTF-8");
        xml.writeStartElement("Image");
        xml.writeAttribute("width", "16");
        xml.writeAttribute("height", "16");
        xml.writeAttribute("type", "image/x-icon");
        xml.writeCharacters(site.url("/favicon.ico"));
        xml.writeEndElement();
        writeUrl(xml, "text/html", "/search?q={searchTerms}");
        writeUrl(xml, SuggestionController.JSON_TYPE, SuggestionController.JSON_PATH + "?q={searchTerms}");
        xml.writeEndDocument();
        xml.flush();
        return ResponseEntity.ok().contentType(TYPE).body(file.toString());
    }

    private static void write(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void writeUrl(XMLStreamWriter xml, String type, String template) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", site.url(template));
    }
}
