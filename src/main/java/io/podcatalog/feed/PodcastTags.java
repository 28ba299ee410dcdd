package io.podcatalog.feed;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.License;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.Soundbite;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the tags that only the podcast namespace has, as its pages at podcastindex.org define them. */
final class PodcastTags {

    private static final int MOST_SOUNDBITES = 50;
    private static final int MOST_LINKS = 10;
    private static final int MOST_PLACES = 10;

    /** In characters. The namespace asks publishers for at most 128. */
    private static final int LONGEST_TEXT = 200;

    private static final Pattern GEO =
            Pattern.compile("(?i)geo:(-?\\d{1,2}(?:\\.\\d{1,15})?),(-?\\d{1,3}(?:\\.\\d{1,15})?)(?:[,;].*)?");
    private static final Pattern OSM = Pattern.compile("([NWR]\\d{1,15})(?:#\\d+)?");

    private PodcastTags() {}

    /** {@return soundbites in playing order, without those that start after the episode or are longer than it} */
    static List<Soundbite> soundbites(PodcastModule podcast, @Nullable Duration episode) {
        return podcast.all("soundbite")
                .map(PodcastTags::soundbite)
                .filter(bite -> bite != null && (episode == null || isWithin(episode, bite)))
                .sorted(Comparator.comparing(Soundbite::start))
                .limit(MOST_SOUNDBITES)
                .toList();
    }

    private static @Nullable Soundbite soundbite(Element tag) {
        Duration start = FeedDurations.parsePosition(tag.getAttributeValue("starttime"));
        // To the millisecond, because the player stops at the end.
        Duration length = FeedDurations.parsePosition(tag.getAttributeValue("duration"));
        return start == null || length == null || length.isZero() ? null : new Soundbite(start, length, text(tag));
    }

    /** A soundbite may end after the episode: publishers round lengths, and inserted ads change them. */
    private static boolean isWithin(Duration episode, Soundbite soundbite) {
        return soundbite.start().compareTo(episode) < 0 && soundbite.length().compareTo(episode) <= 0;
    }

    static List<Funding> funding(PodcastModule podcast, HttpUrl base) {
        return podcast.all("funding")
                .flatMap(tag -> HttpUrl.parse(tag.getAttributeValue("url"), base)
                        .map(url -> new Funding(url, Objects.requireNonNullElse(text(tag), "Support the show")))
                        .stream())
                .distinct()
                .limit(MOST_LINKS)
                .toList();
    }

    static @Nullable License license(PodcastModule podcast, HttpUrl base) {
        return podcast.all("license")
                .flatMap(tag -> Stream.ofNullable(text(tag))
                        .map(name -> new License(
                                name,
                                HttpUrl.parse(tag.getAttributeValue("url"), base)
                                        .orElse(null))))
                .findFirst()
                .orElse(null);
    }

    static List<Place> places(PodcastModule podcast) {
        return podcast.all("location")
                .flatMap(tag -> Stream.ofNullable(text(tag))
                        .map(name -> new Place(
                                name,
                                "creator".equalsIgnoreCase(tag.getAttributeValue("rel")),
                                geo(tag.getAttributeValue("geo")),
                                osm(tag.getAttributeValue("osm")))))
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }

    /**
     * {@return whether the publisher asks other hosts not to import the feed} The owner's mail address in this tag is
     * only for those hosts.
     */
    static @Nullable Boolean locked(PodcastModule podcast) {
        return podcast.all("locked")
                .map(tag -> tag.getText().strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("yes") || text.equals("no"))
                .map("yes"::equals)
                .findFirst()
                .orElse(null);
    }

    /** {@return whether no host shall show the podcast publicly} A tag with an id concerns only the host of that id. */
    static boolean isBlocked(PodcastModule podcast) {
        return podcast.all("block")
                .filter(tag -> Objects.requireNonNullElse(tag.getAttributeValue("id"), "")
                        .isBlank())
                .anyMatch(tag -> tag.getText().strip().equalsIgnoreCase("yes"));
    }

    /** {@return the name of a season, or the text that replaces an episode's number} */
    static @Nullable String named(PodcastModule podcast, String tag, String attribute) {
        return podcast.all(tag)
                .map(one -> PlainText.line(one.getAttributeValue(attribute), LONGEST_TEXT))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Element tag) {
        return PlainText.line(tag.getText(), LONGEST_TEXT);
    }

    private static @Nullable String geo(@Nullable String text) {
        Matcher geo = GEO.matcher(Objects.requireNonNullElse(text, ""));
        return geo.matches()
                        && Math.abs(Double.parseDouble(geo.group(1))) <= 90
                        && Math.abs(Double.parseDouble(geo.group(2))) <= 180
                ? geo.group(1) + "," + geo.group(2)
                : null;
    }

    private static @Nullable String osm(@Nullable String text) {
        Matcher osm = OSM.matcher(Objects.requireNonNullElse(text, ""));
        return osm.matches() ? osm.group(1) : null;
    }
}
