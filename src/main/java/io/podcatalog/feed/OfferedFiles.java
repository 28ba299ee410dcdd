package io.podcatalog.feed;

import static io.podcatalog.feed.RssNormalizer.firstOf;
import static io.podcatalog.xml.Vocabulary.ATOM;
import static io.podcatalog.xml.Vocabulary.CORE;
import static io.podcatalog.xml.Vocabulary.MEDIA;
import static io.podcatalog.xml.Vocabulary.PODCAST;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that an item offers, as RSS enclosures. Only an item whose enclosures can't be played offers those of
 * media:content and podcast:alternateEnclosure too: there, other tags list pictures, excerpts and smaller copies.
 */
final class OfferedFiles {

    private OfferedFiles() {}

    static List<Element> of(FeedElement item, HttpUrl base) {
        List<Element> enclosures = enclosures(item);
        if (!mayOfferOthers(item) || enclosures.stream().anyMatch(file -> isPlayable(file, base))) {
            return enclosures;
        }
        Stream<Element> others = Stream.concat(mediaContents(item, base), alternateEnclosures(item));
        return Stream.concat(enclosures.stream(), others.filter(file -> isPlayable(file, base)))
                .toList();
    }

    private static boolean mayOfferOthers(FeedElement item) {
        return item.children().stream()
                .anyMatch(child -> child.is("content", MEDIA)
                        || child.is("group", MEDIA)
                        || child.is("alternateEnclosure", PODCAST));
    }

    private static boolean isPlayable(Element enclosure, HttpUrl base) {
        return HttpUrl.parse(enclosure.getAttributeValue("url"), base)
                .filter(url -> MediaTypes.isPlayable(Enclosures.type(enclosure.getAttributeValue("type"), url)))
                .isPresent();
    }

    private static List<Element> enclosures(FeedElement item) {
        List<FeedElement> enclosures = item.children("enclosure", CORE);
        if (enclosures.isEmpty()) {
            enclosures = item.children("link", ATOM).stream()
                    .filter(link -> "enclosure".equalsIgnoreCase(link.attribute("rel")))
                    .toList();
        }
        return enclosures.stream()
                .map(enclosure -> file(
                        firstOf(enclosure.attribute("url"), enclosure.attribute("href")),
                        enclosure.attribute("type"),
                        enclosure.attribute("length")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Media RSS: an item can have several versions of a file, alone or in a group, and an excerpt (expression). */
    private static Stream<Element> mediaContents(FeedElement item, HttpUrl base) {
        return Stream.concat(Stream.of(item), item.children("group", MEDIA).stream())
                .flatMap(parent -> parent.children("content", MEDIA).stream())
                .sorted(Comparator.comparing(
                                (FeedElement content) -> "sample".equalsIgnoreCase(content.attribute("expression")))
                        .thenComparing(content -> !isTrue(content.attribute("isDefault"))))
                .map(content -> file(
                        content.attribute("url"),
                        firstOf(content.attribute("type"), typeOf(content, base)),
                        content.attribute("fileSize")))
                .filter(Objects::nonNull);
    }

    /** The same file can have several sources, among them addresses that browsers can't play, such as ipfs: ones. */
    private static Stream<Element> alternateEnclosures(FeedElement item) {
        return item.children("alternateEnclosure", PODCAST).stream()
                .sorted(Comparator.comparing(alternate -> !isTrue(alternate.attribute("default"))))
                .flatMap(alternate -> Stream.concat(
                                alternate.children("source", PODCAST).stream(), Stream.of(alternate))
                        .map(source -> file(
                                firstOf(source.attribute("uri"), source.attribute("url")),
                                firstOf(source.attribute("contentType"), alternate.attribute("type")),
                                alternate.attribute("length"))))
                .filter(Objects::nonNull);
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equalsIgnoreCase(text);
    }

    /** Nearly all audio of podcasts is MP3 and all video MP4, if neither a type nor the ending says otherwise. */
    private static @Nullable String typeOf(FeedElement content, HttpUrl base) {
        String medium = Objects.requireNonNullElse(content.attribute("medium"), "");
        return HttpUrl.parse(content.attribute("url"), base)
                .map(MediaTypes::ofMedia)
                .orElse(
                        medium.equalsIgnoreCase("audio")
                                ? "audio/mpeg"
                                : medium.equalsIgnoreCase("video") ? "video/mp4" : null);
    }

    private static @Nullable Element file(@Nullable String address, @Nullable String type, @Nullable String length) {
        if (address == null) {
            return null;
        }
        Element enclosure = new Element("enclosure").setAttribute("url", address);
        if (type != null) {
            enclosure.setAttribute("type", type);
        }
        return length == null ? enclosure : enclosure.setAttribute("length", length);
    }
}
