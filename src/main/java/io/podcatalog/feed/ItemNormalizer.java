package io.podcatalog.feed;

import static io.podcatalog.feed.RssNormalizer.firstOf;
import static io.podcatalog.xml.Vocabulary.ATOM;
import static io.podcatalog.xml.Vocabulary.CONTENT;
import static io.podcatalog.xml.Vocabulary.CORE;
import static io.podcatalog.xml.Vocabulary.DUBLIN_CORE;
import static io.podcatalog.xml.Vocabulary.GOOGLE_PLAY;
import static io.podcatalog.xml.Vocabulary.ITUNES;
import static io.podcatalog.xml.Vocabulary.PODCAST;
import static io.podcatalog.xml.Vocabulary.SIMPLE_CHAPTERS;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedElement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Does the work of {@link RssNormalizer} for one item of RSS or entry of Atom. */
final class ItemNormalizer {

    private static final Set<String> EXPLICIT = Set.of("yes", "true", "explicit", "1");
    private static final Set<String> CLEAN = Set.of("no", "false", "clean", "0");

    private static final List<String> ATOM_DATES = List.of("published", "issued", "updated", "modified");

    private static final Pattern NUMBER = Pattern.compile("0*[0-9]{1,5}");

    /** The date form that ROME tries first. With other forms, ROME spends half of its time on dates. */
    private static final DateTimeFormatter ROME_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private ItemNormalizer() {}

    static Element normalized(FeedElement source, Instant now, HttpUrl base) {
        RssElement item = new RssElement("item");
        item.add("title", CORE, firstOf(source.text("title", CORE, ATOM), source.text("title", ITUNES)));
        item.add("link", CORE, RssNormalizer.link(source));
        addGuid(item, source);
        Instant date = date(source, now);
        item.add("pubDate", CORE, date == null ? null : ROME_DATE.format(date));
        OfferedFiles.of(source, base).forEach(item.element()::addContent);
        item.add("description", CORE, firstOf(source.markup("description", CORE), source.markup("summary", ATOM)));
        item.add("encoded", CONTENT, firstOf(source.markup("encoded", CONTENT), source.markup("content", ATOM)));
        item.add("summary", ITUNES, source.text("summary", ITUNES));
        item.add("subtitle", ITUNES, source.text("subtitle", ITUNES));
        item.add(
                "author",
                ITUNES,
                firstOf(
                        source.text("author", ITUNES),
                        source.text("creator", DUBLIN_CORE),
                        source.text("author", CORE),
                        RssNormalizer.authorOf(source)));
        item.add("keywords", ITUNES, source.text("keywords", ITUNES));
        item.add("duration", ITUNES, duration(source));
        item.add("season", ITUNES, season(source));
        item.add("episodeType", ITUNES, source.text("episodeType", ITUNES));
        item.add("explicit", ITUNES, explicit(source));
        item.add("block", ITUNES, isBlocked(source) ? "yes" : null);
        item.addWith("image", ITUNES, "href", RssNormalizer.image(source, base));
        // ROME reads itunes:episode as a whole number.
        item.add("episode", PODCAST, EpisodeNumbers.of(source));
        item.copyPodcastTags(source);
        addChapters(item, source);
        addChaptersFile(item, source);
        return item.element();
    }

    static @Nullable Instant date(FeedElement source, Instant now) {
        Instant date = FeedDates.parse(source.text("pubDate", CORE), now);
        if (date == null) {
            date = FeedDates.parse(source.text("date", DUBLIN_CORE), now);
        }
        for (int i = 0; date == null && i < ATOM_DATES.size(); i++) {
            date = FeedDates.parse(source.text(ATOM_DATES.get(i), ATOM), now);
        }
        return date;
    }

    /** {@return whether directories shall not list it: only "yes" means so, by Apple's and Google's rules} */
    static boolean isBlocked(FeedElement source) {
        return Stream.of(ITUNES, GOOGLE_PLAY)
                .flatMap(vocabulary -> source.children("block", vocabulary).stream())
                .anyMatch(block -> "yes".equalsIgnoreCase(block.text()));
    }

    static @Nullable String explicit(FeedElement source) {
        String text = String.valueOf(source.text("explicit", ITUNES)).toLowerCase(Locale.ROOT);
        return EXPLICIT.contains(text) ? "true" : CLEAN.contains(text) ? "false" : null;
    }

    private static void addGuid(RssElement item, FeedElement source) {
        for (FeedElement guid : source.children("guid", CORE)) {
            String text = guid.text();
            if (text != null) {
                addGuid(item, text, !"false".equalsIgnoreCase(guid.attribute("isPermaLink")));
                return;
            }
        }
        String id = source.text("id", ATOM);
        if (id != null) {
            addGuid(item, id, false);
        }
    }

    private static void addGuid(RssElement item, String text, boolean isPermaLink) {
        Element guid = new Element("guid").setAttribute("isPermaLink", Boolean.toString(isPermaLink));
        item.element().addContent(guid.setText(text));
    }

    private static @Nullable String duration(FeedElement source) {
        Duration duration = FeedDurations.parse(source.text("duration", ITUNES));
        return duration == null ? null : Long.toString(duration.toSeconds());
    }

    private static @Nullable String season(FeedElement source) {
        return Stream.of(source.text("season", ITUNES), source.text("season", PODCAST))
                .filter(text -> text != null && NUMBER.matcher(text).matches())
                .findFirst()
                .orElse(null);
    }

    /** Podlove chapters can be in a file of their own, as JSON chapters are (Simple Chapters 1.2). */
    private static void addChaptersFile(RssElement item, FeedElement source) {
        source.children("link", ATOM).stream()
                .filter(link -> SIMPLE_CHAPTERS.uri.equals(link.attribute("rel")))
                .findFirst()
                .filter(link -> item.element().getChild("chapters", PODCAST.namespace()) == null)
                .ifPresent(link -> item.addWith("chapters", PODCAST, "url", link.attribute("href")));
    }

    private static void addChapters(RssElement item, FeedElement source) {
        RssElement chapters = new RssElement("chapters", SIMPLE_CHAPTERS);
        for (FeedElement list : source.children("chapters", SIMPLE_CHAPTERS)) {
            for (FeedElement chapter : list.children("chapter", SIMPLE_CHAPTERS)) {
                RssElement copy = new RssElement("chapter", SIMPLE_CHAPTERS);
                copy.copyAttributes(chapter);
                chapters.element().addContent(copy.element());
            }
        }
        if (chapters.element().getContentSize() > 0) {
            item.element().addContent(chapters.element());
        }
    }
}
