package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.People;
import io.podcatalog.site.SiteSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page worth finding, as sitemaps.org has it: podcasts, episodes and people. */
@Controller
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Catalog catalog;
    private final People people;
    private final SiteSettings site;

    SitemapController(Catalog catalog, People people, SiteSettings site) {
        this.catalog = catalog;
        this.people = people;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    void show(HttpServletResponse response) throws IOException, XMLStreamException {
        List<String> paths = Stream.of(
                        catalog.podcasts().stream().map(podcast -> podcast.path()),
                        catalog.addresses().stream().map(episode -> episode.path()),
                        people.paths().stream())
                .flatMap(Function.identity())
                .toList();
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding("UTF-8");
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String path : paths) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(site.url(path));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.flush();
    }
}
