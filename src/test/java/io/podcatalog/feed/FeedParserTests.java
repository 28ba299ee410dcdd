package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.ReadItems;
import io.podcatalog.podcast.Soundbite;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.xml.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTests {

    private final FeedParser parser =
            new FeedParser(Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void readsEverythingAPodcastSaysAboutItself() throws Exception {
        PublishedPodcast podcast = parse("rich.xml");
        assertThat(podcast.title()).isEqualTo("Slow Trains");
        assertThat(podcast.summary())
                .isEqualTo("Two friends ride branch lines to the last stop, and talk to who gets off there.");
        assertThat(podcast.about().html()).startsWith("<p>Two friends ride <b>branch lines</b>");
        assertThat(podcast.link()).isEqualTo(url("https://slowtrains.example/"));
        assertThat(podcast.image()).isEqualTo(url("https://slowtrains.example/cover.jpg"));
        assertThat(podcast.language()).isEqualTo("en-GB");
        assertThat(podcast.author()).isEqualTo("Ada Wright & Tom Hale");
        assertThat(podcast.owner()).isEqualTo("Ada Wright");
        assertThat(podcast.copyright()).isEqualTo("© 2024 Slow Trains");
        assertThat(podcast.explicit()).isFalse();
        assertThat(podcast.type()).isEqualTo("episodic");
        assertThat(podcast.guid()).isEqualTo("9b024349-ccf0-5f69-a609-6b82873eab3c");
        assertThat(podcast.locked()).isTrue();
        assertThat(podcast.funding())
                .containsExactly(
                        new Funding(url("https://slowtrains.example/members"), "Become a member!"),
                        new Funding(url("https://slowtrains.example/tip"), "Support the show"));
        assertThat(podcast.places()).containsExactly(new Place("Carlow, Ireland", true, "52.836,-6.9341", "R282800"));
        assertThat(podcast.categories()).containsExactly("Society & Culture", "Places & Travel", "History");
        assertThat(podcast.people())
                .containsExactly(new Person(
                        "Ada Wright",
                        "host",
                        "cast",
                        url("https://ada.example/"),
                        url("https://slowtrains.example/ada.jpg")));
    }

    @Test
    void readsEverythingAnItemSays() throws Exception {
        PublishedEpisode episode = ReadItems.of(parse("rich.xml")).get(0);
        assertThat(episode.guid()).isEqualTo("slowtrains-12");
        assertThat(episode.title()).isEqualTo("#12: The line to Carlow");
        assertThat(episode.publishedAt()).isEqualTo("2024-05-07T07:30:00Z");
        assertThat(episode.duration()).isEqualTo(Duration.ofSeconds(3754));
        assertThat(episode.enclosure())
                .isEqualTo(new Enclosure(url("https://media.example/12.mp3?source=feed"), "audio/mpeg", 31_415_926L));
        assertThat(episode.notes().html())
                .isEqualTo("<h3>Stops</h3><p>We start at dawn.</p><ul><li><a href=\"https://slowtrains.example/map\""
                        + " rel=\"nofollow ugc noopener noreferrer\">The map</a></li></ul>"
                        + "<p>Short: the line to Carlow.</p>");
        assertThat(episode.link()).isEqualTo(url("https://slowtrains.example/12"));
        assertThat(episode.image()).isEqualTo(url("https://slowtrains.example/12.jpg"));
        assertThat(episode.season()).isEqualTo(2);
        assertThat(episode.seasonName()).isEqualTo("The West");
        assertThat(episode.number()).isEqualTo("12");
        assertThat(episode.numberName()).isEqualTo("Stop 12");
        assertThat(episode.funding())
                .containsExactly(new Funding(url("https://slowtrains.example/12/tip"), "Pay for a ticket"));
        assertThat(episode.type()).isEqualTo(EpisodeType.FULL);
        assertThat(episode.explicit()).isTrue();
        assertThat(episode.keywords()).containsExactly("trains", "R&D");
        assertThat(episode.chaptersUrl()).isEqualTo(url("https://slowtrains.example/12.json"));
        assertThat(episode.chaptersType()).isEqualTo("application/json+chapters");
    }

    @Test
    void sortsTheChaptersAndLeavesOutThoseWithoutATitle() throws Exception {
        assertThat(ReadItems.of(parse("rich.xml")).get(0).chapters())
                .containsExactly(
                        new Chapter(Duration.ofMillis(90_500), "Dawn", null, null),
                        new Chapter(Duration.ofMinutes(10), "Carlow", url("https://slowtrains.example/carlow"), null));
    }

    @Test
    void keepsSoundbitesWithinTheEpisode() throws Exception {
        assertThat(ReadItems.of(parse("rich.xml")).get(0).soundbites())
                .containsExactly(
                        new Soundbite(Duration.ofSeconds(73), Duration.ofSeconds(60), null),
                        new Soundbite(Duration.ofMillis(1_234_500), Duration.ofMillis(42_250), "The last train"));
    }

    @Test
    void findsPlacesOnAMapWhereTheFeedSaysWhereTheyAre() throws Exception {
        assertThat(ReadItems.of(parse("rich.xml")).get(0).places())
                .containsExactly(
                        new Place("The old station", false, null, "W43678282"),
                        new Place("A place that isn’t", false, null, null));
        assertThat(new Place("Here", false, null, "W43678282").map())
                .isEqualTo(url("https://www.openstreetmap.org/way/43678282"));
        assertThat(new Place("Here", false, "52.836,-6.9341", null).map())
                .isEqualTo(url("https://www.openstreetmap.org/?mlat=52.836&mlon=-6.9341"));
        assertThat(new Place("Here", false, null, null).map()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <itunes:block>Yes</itunes:block>                                                | true
                    <itunes:block> YES\t</itunes:block>                                             | true
                    <itunes:block><![CDATA[yes]]></itunes:block>                                    | true
                    <googleplay:block>yes</googleplay:block>                                        | true
                    <podcast:block>yes</podcast:block>                                              | true
                    <podcast:block id=''>Yes</podcast:block>                                        | true
                    <podcast:block id='apple'>no</podcast:block><podcast:block>yes</podcast:block>  | true
                    <itunes:block>no</itunes:block><podcast:block>yes</podcast:block>               | true
                    <itunes:block>Yes</itunes:block><podcast:block>no</podcast:block>               | true
                    <itunes:block/>                                                                 | false
                    <itunes:block>No</itunes:block>                                                 | false
                    <itunes:block>true</itunes:block>                                               | false
                    <podcast:block>no</podcast:block>                                               | false
                    <podcast:block id='apple'>yes</podcast:block>                                   | false
                    <item><itunes:block>yes</itunes:block></item>                                   | false
                    """)
    void readsWhetherThePublisherBlocksThePodcast(String tags, boolean blocked) throws Exception {
        PublishedPodcast podcast = parseText("""
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                  xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"
                  xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>%s</channel></rss>
                """.formatted(tags));

        assertThat(podcast.blocked()).isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"Yes, true", "' yes ', true", "no, false", "true, false", "'', false"})
    void readsWhetherThePublisherBlocksAnEpisode(String block, boolean blocked) throws Exception {
        PublishedPodcast podcast = parseText("""
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
                <item><title>One</title><itunes:block>%s</itunes:block></item></channel></rss>
                """.formatted(block));

        assertThat(ReadItems.of(podcast).get(0).blocked()).isEqualTo(blocked);
        assertThat(podcast.blocked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://podcastindex.org/namespace/1.0/",
                "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
            })
    void readsThePodcastNamespaceUnderEachOfItsAddresses(String namespace) throws Exception {
        PublishedPodcast podcast = parseText("""
                <rss version="2.0" xmlns:p="%s"><channel><p:locked>no</p:locked>
                <p:funding url="https://a.example/give">Give</p:funding>
                <item><p:soundbite startTime="1" duration="2">Hear</p:soundbite></item></channel></rss>
                """.formatted(namespace));
        assertThat(podcast.locked()).isFalse();
        assertThat(podcast.funding()).containsExactly(new Funding(url("https://a.example/give"), "Give"));
        assertThat(ReadItems.of(podcast).get(0).soundbites()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p:image href="/only.jpg"/>                                                            | only
            <p:image href="/wide.jpg" aspect-ratio="16/9"/><p:image href="/square.jpg"/>           | square
            <p:image href="/tall.jpg" width="9" height="16"/><p:image href="/1.jpg" width="9"/>    | 1
            <p:image href="/icon.jpg" purpose="icon"/><p:image href="/a.jpg" purpose="Artwork x"/> | a
            <p:image href="/film.mp4" type="video/mp4"/><p:images srcset="/b.jpg"/>                | b
            <p:images srcset="/150.jpg 150w, /1500.jpg 1500w,/600,600.jpg 600w"/>                  | 1500
            <p:images srcset="data:image/png;base64,AA 9w"/><image><url>/plain.jpg</url></image>   | plain
            <p:image href="/new.jpg"/><p:images srcset="/old.jpg 1500w"/>                          | new
            <p:image href="/new.jpg"/><i:image href="/itunes.jpg"/>                                | itunes
            """)
    void choosesACoverAmongThePicturesOfThePodcastNamespace(String tags, String name) throws Exception {
        PublishedPodcast podcast = parseText("""
                <rss version="2.0" xmlns:p="https://podcastindex.org/namespace/1.0"
                  xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>%1$s<item>%1$s</item></channel></rss>
                """.formatted(tags));
        HttpUrl picture = url("https://host.example/" + name + ".jpg");
        assertThat(podcast.image()).isEqualTo(picture);
        assertThat(ReadItems.of(podcast).get(0).image()).isEqualTo(picture);
    }

    @Test
    void findsPodloveChaptersInAFileOfTheirOwn() throws Exception {
        PublishedPodcast podcast = parseText("""
                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:p="https://podcastindex.org/namespace/1.0">
                <channel><item><a:link rel="http://podlove.org/simple-chapters" href="/1.psc"/></item>
                <item><a:link rel="http://podlove.org/simple-chapters" href="/2.psc"/><p:chapters url="/2.json"/></item>
                </channel></rss>
                """);
        assertThat(ReadItems.of(podcast))
                .extracting(PublishedEpisode::chaptersUrl)
                .containsExactly(url("https://host.example/1.psc"), url("https://host.example/2.json"));
    }

    @Test
    void readsPeopleAsHostsUnlessTheFeedSaysOtherwise() throws Exception {
        assertThat(ReadItems.of(parse("rich.xml")).get(0).people())
                .containsExactly(
                        new Person("Ada Wright", "host", "cast", null, null),
                        new Person("Tom Hale", "audio producer", "audio production", null, null));
    }

    @Test
    void readsTranscriptsAndGuessesTheTypeFromTheName() throws Exception {
        assertThat(ReadItems.of(parse("rich.xml")).get(0).transcripts())
                .containsExactly(
                        new Transcript(url("https://slowtrains.example/12.vtt"), "text/vtt", "en", "captions"),
                        new Transcript(url("https://slowtrains.example/12.srt"), "application/x-subrip", null, null));
    }

    @Test
    void usesThePermalinkOfAnItemWithoutALink() throws Exception {
        PublishedEpisode bonus = ReadItems.of(parse("rich.xml")).get(1);
        assertThat(bonus.link()).isEqualTo(url("https://slowtrains.example/bonus"));
        assertThat(bonus.type()).isEqualTo(EpisodeType.BONUS);
        assertThat(bonus.enclosure())
                .isEqualTo(new Enclosure(url("https://media.example/bonus.mp4"), "video/mp4", null));
        assertThat(bonus.summary()).isNull();
        assertThat(bonus.notes()).isNull();
    }

    @Test
    void readsAPodcastThatBreaksEveryRule() throws Exception {
        PublishedPodcast podcast = parse("awkward.xml");
        assertThat(podcast.title()).isEqualTo("Night Shift");
        assertThat(podcast.author()).isEqualTo("Mina Okafor");
        assertThat(podcast.language()).isNull();
        assertThat(podcast.explicit()).isNull();
        assertThat(podcast.image()).isEqualTo(url("https://night.example/logo.png"));
        assertThat(podcast.categories()).containsExactly("Health");
        assertThat(ReadItems.of(podcast))
                .extracting(PublishedEpisode::title)
                .containsExactly("A & E at four in the morning", null, "Dated far ahead", "From a second channel");
    }

    @Test
    void readsAnItemThatBreaksEveryRule() throws Exception {
        PublishedEpisode episode = ReadItems.of(parse("awkward.xml")).get(0);
        assertThat(episode.guid()).isEqualTo("night-1");
        assertThat(episode.link()).isEqualTo(url("https://night.example/episodes/1"));
        assertThat(episode.publishedAt()).isEqualTo("2023-09-03T04:05:00Z");
        assertThat(episode.duration()).isEqualTo(Duration.ofMinutes(45));
        assertThat(episode.season()).isEqualTo(1);
        assertThat(episode.number()).isNull();
        assertThat(episode.explicit()).isFalse();
        assertThat(episode.image()).isEqualTo(url("https://night.example/thumbs/1.jpg"));
        assertThat(episode.enclosure())
                .isEqualTo(new Enclosure(url("https://media.night.example/1%20final.MP3"), "audio/mpeg", null));
        assertThat(episode.summary())
                .isEqualTo("Who is awake at four in the morning, and why? A nurse, a baker and a signaller tell.");
    }

    @Test
    void ignoresValuesWithoutMeaning() throws Exception {
        PublishedEpisode episode = ReadItems.of(parse("awkward.xml")).get(1);
        assertThat(episode.publishedAt()).isEqualTo("2023-03-01T10:00:00Z");
        assertThat(episode.author()).isEqualTo("Mina Okafor");
        assertThat(episode.guid()).isEqualTo("javascript:alert(1)");
        assertThat(episode.link()).isNull();
        assertThat(episode.duration()).isNull();
        assertThat(episode.type()).isNull();
        assertThat(episode.enclosure())
                .isEqualTo(new Enclosure(url("https://media.night.example/2.m4a"), "audio/mp4", null));
        PublishedEpisode ahead = ReadItems.of(parse("awkward.xml")).get(2);
        assertThat(ahead.publishedAt()).isNull();
        assertThat(ahead.duration()).isNull();
        assertThat(ahead.image()).isEqualTo(url("https://night.example/3.jpg"));
    }

    @Test
    void readsAtom() throws Exception {
        PublishedPodcast podcast = parse("atom.xml");
        assertThat(podcast.title()).isEqualTo("Le petit matin");
        assertThat(podcast.link()).isEqualTo(url("https://matin.example/"));
        assertThat(podcast.image()).isEqualTo(url("https://matin.example/logo.png"));
        assertThat(podcast.language()).isEqualTo("fr");
        assertThat(podcast.author()).isEqualTo("Jeanne Roche");
        assertThat(podcast.categories()).containsExactly("Nature");
        PublishedEpisode episode = ReadItems.of(podcast).get(0);
        assertThat(episode.guid()).isEqualTo("urn:matin:2");
        assertThat(episode.link()).isEqualTo(url("https://matin.example/brume"));
        assertThat(episode.publishedAt()).isEqualTo("2024-02-01T05:00:00Z");
        assertThat(episode.duration()).isEqualTo(Duration.ofMinutes(1));
        assertThat(episode.enclosure())
                .isEqualTo(new Enclosure(url("https://media.matin.example/brume.ogg"), "audio/ogg", 4242L));
        assertThat(episode.notes().html())
                .isEqualTo("<p>Le brouillard sur la <em>Loire</em>,<br>une barque, puis plus rien.</p>");
        assertThat(episode.summary()).isEqualTo("Le brouillard sur la Loire, une barque, puis plus rien.");
    }

    @Test
    void readsRssInRdf() throws Exception {
        PublishedPodcast podcast = parseText("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><title>Old ways</title></channel><item><title>One</title></item></rdf:RDF>
                """);
        assertThat(podcast.title()).isEqualTo("Old ways");
        assertThat(ReadItems.of(podcast)).extracting(PublishedEpisode::title).containsExactly("One");
    }

    @Test
    void repairsFaultsThatNeedNoGuessing() throws Exception {
        PublishedPodcast podcast = parse("mended.xml");
        assertThat(podcast.title()).isEqualTo("Salt & Vinegar – café talk");
        assertThat(podcast.link()).isEqualTo(url("https://chips.example/?a=1&b=2"));
        PublishedEpisode episode = ReadItems.of(podcast).get(0);
        assertThat(episode.title()).isEqualTo("R&D; & <chips>");
        assertThat(episode.duration()).isEqualTo(Duration.ofSeconds(75));
        assertThat(episode.notes().html()).isEqualTo("<p>Fish &amp; chips</p>");
    }

    @Test
    void refusesAFeedThatBreaksOff() {
        assertRefused("breaks-off.xml", "the XML breaks off at line 6");
    }

    @Test
    void refusesEntitiesAndNeverReadsTheirFiles() {
        assertRefused(
                "entities.xml",
                "it contains a document type definition that can define entities, so the program refuses it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' '                                        | it is empty
            '{"error": 404}'                           | it is JSON, not a feed
            '<!DOCTYPE html><html></html>'             | it is a web page, not a feed
            '<html><body>Not found</body></html>'      | it is a web page, not a feed
            '<opml version="1.0"/>'                    | its root element is <opml>, not a feed
            'Service unavailable'                      | it is not XML
            '<rss version="2.0"/>'                     | it has no channel
            '<rss><channel><title></channel></rss>'    | the XML is broken at line 1
            '<rss><channel>'                           | the XML breaks off at line 1
            '<!DOCTYPE rss SYSTEM "http://a.example/">' | it names an external document type definition, so the program refuses it
            """)
    void saysWhyItRefusesADocument(String text, String reason) {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> parseText(text))
                .withMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link rel=alternate type=application/rss+xml href=/feed.xml>          | https://host.example/feed.xml
            <LINK REL="home Alternate" TYPE="Application/Atom+XML; charset=utf-8" HREF="//b.example/f"> | https://b.example/f
            <base href=/show/><link rel=alternate type=application/rss+xml href=f> | https://host.example/show/f
            <link rel=alternate type=application/rss+xml href=javascript:alert(1)><link rel=alternate type=application/rss+xml href=/2> | https://host.example/2
            <link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/rss+xml href=/2> | https://host.example/2
            <link rel=alternate hreflang=de href=/de>                              |
            <link rel=stylesheet type=application/rss+xml href=/feed.xml>          |
            <link rel=alternate type=application/rss+xml>                          |
            <link rel=alternate type=application/rss+xml href=file:///etc/passwd>  |
            """)
    void namesTheFeedThatAWebPageLinksTo(String links, String feed) {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> parseText("<!DOCTYPE html><html><head><title>A show</title>" + links))
                .withMessage(
                        "it is a web page, not a feed" + (feed == null ? "" : "; the page links to the feed " + feed));
    }

    @Test
    void looksForAFeedOnlyAtTheBeginningOfAWebPage() {
        String link = "<link rel=alternate type=application/rss+xml href=/feed.xml>";
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> parseText("<html>" + "<b><i>".repeat(200_000) + link))
                .withMessage("it is a web page, not a feed");
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> parseText("<html>" + link + "<p>".repeat(2_000_000)))
                .withMessageEndingWith("https://host.example/feed.xml");
    }

    @Test
    void refusesAFeedThatIsNestedTooDeeply() {
        String feed = "<rss version='2.0'><channel><title>" + "<b>".repeat(20_000) + "</b>".repeat(20_000)
                + "</title></channel></rss>";
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> parseText(feed))
                .withMessage("it is nested too deeply");
    }

    @Test
    void readsAnyNumberOfEscapes() throws Exception {
        String feed =
                "<rss version='2.0'><channel><title>Ham " + "&amp;&#39;".repeat(200_000) + "</title></channel></rss>";
        assertThat(parseText(feed).title()).startsWith("Ham &'&'");
    }

    @Test
    void keepsTheNewestOfTooManyItemsInTheOrderOfTheFeed() throws Exception {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Many</title>");
        feed.append("<item><title>Old</title><pubDate>Sun, 02 Jan 2000 00:00:00 GMT</pubDate></item>");
        feed.append("<item><title>Undated</title></item>");
        for (int i = 0; i < RssNormalizer.MOST_ITEMS; i++) {
            feed.append("<item><pubDate>Mon, 01 Jan 2024 00:00:00 GMT</pubDate><guid>")
                    .append(i)
                    .append("</guid></item>");
        }
        PublishedPodcast podcast = parseText(feed.append("</channel></rss>").toString());
        assertThat(ReadItems.of(podcast)).hasSize(RssNormalizer.MOST_ITEMS);
        assertThat(ReadItems.of(podcast).get(0).guid()).isEqualTo("0");
    }

    private void assertRefused(String file, String reason) {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> parse(file))
                .withMessage(reason);
    }

    private PublishedPodcast parse(String file) throws FeedException, IOException {
        try (InputStream body = getClass().getResourceAsStream("/feeds/" + file)) {
            return parser.parse(body.readAllBytes(), "application/rss+xml", url("https://host.example/feeds/" + file));
        }
    }

    private PublishedPodcast parseText(String text) throws FeedException {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8), null, url("https://host.example/feed"));
    }

    private static HttpUrl url(String text) {
        return new HttpUrl(text);
    }
}
