package io.podcatalog.feed;

import static io.podcatalog.xml.Vocabulary.ATOM;
import static io.podcatalog.xml.Vocabulary.CORE;
import static io.podcatalog.xml.Vocabulary.DUBLIN_CORE;
import static io.podcatalog.xml.Vocabulary.GOOGLE_PLAY;
import static io.podcatalog.xml.Vocabulary.ITUNES;
import static io.podcatalog.xml.Vocabulary.MEDIA;
import static io.podcatalog.xml.Vocabulary.PODCAST;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedElement;
import io.podcatalog.xml.FeedException;
import io.podcatalog.xml.Vocabulary;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tree of any feed (RSS 0.9 to 2.0, RDF, Atom) into RSS 2.0 that ROME reads correctly. It corrects or
 * leaves out values that ROME refuses or misreads: skipHours 99, a cloud port in words, dates without a zone,
 * itunes tags in Atom, an unknown version of RSS.
 */
final class RssNormalizer {

    static final int MOST_ITEMS = 20_000;

    private final Instant now;
    private final FeedElement root;
    private final List<FeedElement> channels;
    private final HttpUrl base;

    /** @param address of the feed; the base of relative addresses where the podcast has no page of its own */
    RssNormalizer(Document feed, Instant now, HttpUrl address) throws FeedException {
        this.now = now;
        root = new FeedElement(feed.getRootElement());
        channels = root.name().equals("feed") || root.name().equals("channel")
                ? List.of(root)
                : root.children("channel", CORE);
        if (channels.isEmpty()) {
            throw new FeedException("it has no channel");
        }
        base = HttpUrl.parse(link(channels.get(0)), address).orElse(address);
    }

    /** {@return a feed with the channel's own data and without items} */
    Document channel() {
        return document(channel(channels.get(0), base));
    }

    /** {@return a feed that contains only these items} */
    static Document document(List<Element> items) {
        return document(new Element("channel").addContent(items));
    }

    private static Document document(Element channel) {
        return new Document(new Element("rss").setAttribute("version", "2.0").addContent(channel));
    }

    HttpUrl base() {
        return base;
    }

    Element normalized(FeedElement item) {
        return ItemNormalizer.normalized(item, now, base);
    }

    /** {@return the original items in the order of the feed; of more than {@value #MOST_ITEMS}, only the newest} */
    List<FeedElement> items() {
        // RDF puts items beside the channel, and some generators write a channel for each item.
        Set<FeedElement> parents = new LinkedHashSet<>(channels);
        parents.add(root);
        return newest(parents.stream().flatMap(RssNormalizer::items).toList());
    }

    private static Stream<FeedElement> items(FeedElement parent) {
        return Stream.concat(parent.children("item", CORE).stream(), parent.children("entry", ATOM).stream());
    }

    private List<FeedElement> newest(List<FeedElement> items) {
        if (items.size() <= MOST_ITEMS) {
            return items;
        }
        record Dated(FeedElement item, @Nullable Instant date) {}
        Set<FeedElement> kept = new LinkedHashSet<>(items.stream()
                .map(item -> new Dated(item, ItemNormalizer.date(item, now)))
                .sorted(Comparator.comparing(Dated::date, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(MOST_ITEMS)
                .map(Dated::item)
                .toList());
        return items.stream().filter(kept::contains).toList();
    }

    private static Element channel(FeedElement source, HttpUrl base) {
        RssElement channel = new RssElement("channel");
        channel.add("title", CORE, source.text("title", CORE, ATOM));
        channel.add("link", CORE, link(source));
        channel.add(
                "description",
                CORE,
                firstOf(
                        source.markup("description", CORE),
                        source.markup("subtitle", ATOM),
                        source.markup("tagline", ATOM)));
        channel.add("language", CORE, firstOf(source.text("language", CORE, DUBLIN_CORE), source.attribute("lang")));
        channel.add("copyright", CORE, firstOf(source.text("copyright", CORE), source.text("rights", ATOM)));
        channel.add("summary", ITUNES, source.text("summary", ITUNES));
        channel.add("subtitle", ITUNES, source.text("subtitle", ITUNES));
        channel.add(
                "author",
                ITUNES,
                firstOf(
                        source.text("author", ITUNES),
                        source.text("creator", DUBLIN_CORE),
                        source.text("managingEditor", CORE),
                        authorOf(source)));
        channel.add("type", ITUNES, source.text("type", ITUNES));
        channel.add("explicit", ITUNES, ItemNormalizer.explicit(source));
        channel.add("block", ITUNES, ItemNormalizer.isBlocked(source) ? "yes" : null);
        channel.addWith("image", ITUNES, "href", image(source, base));
        channel.copyPodcastTags(source);
        for (FeedElement owner : source.children("owner", ITUNES)) {
            RssElement copy = new RssElement("owner", ITUNES);
            copy.add("name", ITUNES, owner.text("name", ITUNES));
            channel.element().addContent(copy.element());
        }
        source.children("category", ITUNES).forEach(category -> addCategory(channel, category));
        source.children("category", CORE).forEach(category -> channel.add("category", CORE, category.text()));
        source.children("category", ATOM)
                .forEach(category -> channel.add("category", CORE, category.attribute("term")));
        return channel.element();
    }

    static @Nullable String link(FeedElement source) {
        String link = source.text("link", CORE);
        if (link != null) {
            return link;
        }
        return source.children("link", ATOM).stream()
                .filter(atom -> "alternate".equals(firstOf(atom.attribute("rel"), "alternate")))
                .map(atom -> atom.attribute("href"))
                .filter(href -> href != null)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String authorOf(FeedElement source) {
        return source.children("author", ATOM).stream()
                .map(author -> author.text("name", ATOM))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    /** {@return the first usable address of a picture, from an attribute, a child element or the text} */
    static @Nullable String image(FeedElement source, HttpUrl base) {
        for (Vocabulary vocabulary : List.of(ITUNES, PODCAST, MEDIA, CORE, GOOGLE_PLAY)) {
            for (FeedElement image : images(source, vocabulary)) {
                Optional<HttpUrl> address = HttpUrl.parse(
                        firstOf(
                                image.attribute("href"),
                                image.attribute("url"),
                                PodcastImages.widest(image.attribute("srcset")),
                                image.text("url", CORE),
                                image.isLeaf() ? image.text() : null),
                        base);
                if (address.isPresent()) {
                    return address.get().value();
                }
            }
        }
        return HttpUrl.parse(source.text("logo", ATOM), base)
                .or(() -> HttpUrl.parse(source.text("icon", ATOM), base))
                .map(HttpUrl::value)
                .orElse(null);
    }

    private static List<FeedElement> images(FeedElement source, Vocabulary vocabulary) {
        return switch (vocabulary) {
            case MEDIA ->
                Stream.concat(Stream.of(source), source.children(MEDIA))
                        .flatMap(parent -> parent.children("thumbnail", MEDIA).stream())
                        .toList();
            case PODCAST -> PodcastImages.of(source);
            default -> source.children("image", vocabulary);
        };
    }

    private static void addCategory(RssElement parent, FeedElement category) {
        RssElement copy = new RssElement("category", ITUNES);
        String name = category.attribute("text");
        if (name == null && category.isLeaf()) {
            name = category.text();
        }
        if (name != null) {
            copy.element().setAttribute("text", name);
            category.children("category", ITUNES).forEach(part -> addCategory(copy, part));
            parent.element().addContent(copy.element());
        }
    }

    static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
