package io.podcatalog.sitemap;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastRevision;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.people.People;
import io.podcatalog.site.SiteSettings;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the sitemap (sitemaps.org): an index, files for each podcast with its episodes, and files for all people. */
@Component
class Sitemaps {

    /** The most pages in a file. The protocol allows 50,000 and 50 MB; the longest addresses take 1,500 bytes. */
    static final int PAGES = 25_000;

    static final String INDEX = "/sitemap.xml";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Catalog catalog;
    private final People people;
    private final SiteSettings site;

    Sitemaps(Catalog catalog, People people, SiteSettings site) {
        this.catalog = catalog;
        this.people = people;
        this.site = site;
    }

    /** {@return the address of a file with pages of a podcast} */
    static String path(String slug, int number) {
        return "/sitemap-podcast-" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8) + "-" + number + ".xml";
    }

    /** {@return the address of a file with pages of people} */
    static String path(int number) {
        return "/sitemap-people-" + number + ".xml";
    }

    String index() {
        return xml("sitemapindex", "sitemap", all());
    }

    /** {@return the file with this number, from 1, if there is one} */
    Optional<String> podcast(PodcastRevision podcast, int number) {
        return file(pages(podcast, number));
    }

    Optional<String> people(int number) {
        return file(people.paths(number - 1, PAGES).stream()
                .map(path -> new Entry(path, null))
                .toList());
    }

    /** @param changedAt when the page changed last; null where nobody knows */
    private record Entry(String path, @Nullable Instant changedAt) {}

    private Optional<String> file(List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(xml("urlset", "url", entries));
    }

    private List<Entry> all() {
        return Stream.concat(
                        catalog.podcasts().stream().flatMap(Sitemaps::files),
                        numbers(people.count()).mapToObj(Sitemaps::path))
                .map(path -> new Entry(path, null))
                .toList();
    }

    private static Stream<String> files(PodcastSummary podcast) {
        return numbers(Math.max(1, podcast.episodes())).mapToObj(number -> path(podcast.slug(), number));
    }

    private static IntStream numbers(long pages) {
        return IntStream.rangeClosed(1, (int) ((pages + PAGES - 1) / PAGES));
    }

    private List<Entry> pages(PodcastRevision podcast, int number) {
        return Stream.concat(
                        number == 1 ? Stream.of(new Entry(podcast.path(), podcast.changedAt())) : Stream.empty(),
                        catalog.addresses(podcast.id(), number - 1, PAGES).stream()
                                .map(episode -> new Entry(episode.path(), episode.changedAt())))
                .toList();
    }

    private String xml(String list, String entry, List<Entry> entries) {
        StringWriter file = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(list);
            xml.writeDefaultNamespace(NAMESPACE);
            for (Entry one : entries) {
                xml.writeStartElement(entry);
                write(xml, "loc", site.url(one.path()));
                if (one.changedAt() != null) {
                    write(
                            xml,
                            "lastmod",
                            one.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toString();
    }

    private static void write(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
