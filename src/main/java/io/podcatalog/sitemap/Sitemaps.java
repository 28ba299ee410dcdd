package io.podcatalog.sitemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeAddress;
import io.podcatalog.catalog.PodcastRevision;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.people.People;
import io.podcatalog.site.SiteSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.UriUtils;

/**
 * Makes the sitemap (sitemaps.org): an index, files for each podcast with its episodes, and files for all people. Each
 * file stays in memory, compressed by gzip, until a podcast in it gets another revision.
 */
@Component
class Sitemaps {

    /** The most pages in a file. The protocol allows 50,000 and 50 MB; the longest addresses take 1,500 bytes. */
    static final int PAGES = 25_000;

    /** The memory of all files, in bytes. */
    private static final long ROOM = 16_000_000;

    /** The memory of an entry in addition to its content, in bytes. */
    private static final int ENTRY = 500;

    /** Stays in memory like a file, so that requests for a missing file don't read the list each time. */
    private static final byte[] NO_FILE = {};

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Catalog catalog;
    private final People people;
    private final SiteSettings site;
    private final Cache<File, byte[]> files = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((File name, byte[] file) -> ENTRY + file.length)
            .build();

    Sitemaps(Catalog catalog, People people, SiteSettings site) {
        this.catalog = catalog;
        this.people = people;
        this.site = site;
    }

    /** @param state the revisions of all podcasts in the file */
    private record File(String name, String state, int number) {}

    byte[] index() {
        return files.get(
                new File("index", state(catalog.revisions()), 1), file -> gzip("sitemapindex", "sitemap", all()));
    }

    /** {@return the file with this number, from 1, if there is one} */
    Optional<byte[]> podcast(String slug, int number) {
        return catalog.revision(slug)
                .flatMap(podcast -> file(
                        new File("podcast " + podcast.id(), String.valueOf(podcast.revision()), number),
                        () -> pages(podcast, number)));
    }

    Optional<byte[]> people(int number) {
        return file(new File("people", state(catalog.revisions()), number), () -> people.paths(number - 1, PAGES));
    }

    private Optional<byte[]> file(File name, Supplier<List<String>> pages) {
        byte[] made = files.get(name, file -> {
            List<String> paths = pages.get();
            return paths.isEmpty() ? NO_FILE : gzip("urlset", "url", paths);
        });
        return Optional.of(made).filter(file -> file.length > 0);
    }

    private List<String> all() {
        return Stream.concat(
                        catalog.podcasts().stream().flatMap(Sitemaps::files),
                        numbers(people.count()).mapToObj("/sitemap-people-%d.xml"::formatted))
                .toList();
    }

    private static Stream<String> files(PodcastSummary podcast) {
        String slug = UriUtils.encodePathSegment(podcast.slug(), StandardCharsets.UTF_8);
        return numbers(Math.max(1, podcast.episodes()))
                .mapToObj(number -> "/sitemap-podcast-" + slug + "-" + number + ".xml");
    }

    private static IntStream numbers(long pages) {
        return IntStream.rangeClosed(1, (int) ((pages + PAGES - 1) / PAGES));
    }

    private List<String> pages(PodcastRevision podcast, int number) {
        return Stream.concat(
                        number == 1 ? Stream.of(podcast.path()) : Stream.empty(),
                        catalog.addresses(podcast.id(), number - 1, PAGES).stream()
                                .map(EpisodeAddress::path))
                .toList();
    }

    private static String state(List<PodcastRevision> podcasts) {
        return DigestUtils.md5DigestAsHex(podcasts.stream()
                .map(podcast -> podcast.id() + "/" + podcast.revision())
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8));
    }

    private byte[] gzip(String list, String entry, List<String> paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(gzip, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(list);
            xml.writeDefaultNamespace(NAMESPACE);
            for (String path : paths) {
                xml.writeStartElement(entry);
                xml.writeStartElement("loc");
                xml.writeCharacters(site.url(path));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (IOException | XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
