package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.ReadItems;
import io.podcatalog.xml.FeedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedFilesTests {

    private static final String RSS = "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>A</title>"
            + "<item><guid>1</guid>%s</item></channel></rss>";
    private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'"
            + " xmlns:media='http://search.yahoo.com/mrss/' xmlns:podcast='https://podcastindex.org/namespace/1.0'>"
            + "<title>A</title><entry><id>1</id>%s</entry></feed>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <media:content url="http://a.example/1.mp3" type="audio/mpeg" fileSize="5"/>                          | http://a.example/1.mp3 audio/mpeg 5
            <media:content url="http://a.example/1.m4a" medium="audio"/>                                          | http://a.example/1.m4a audio/mp4
            <media:content url="http://a.example/play/1" medium="audio"/>                                         | http://a.example/play/1 audio/mpeg
            <media:content url="http://a.example/play/1" medium="video"/>                                         | http://a.example/play/1 video/mp4
            <media:content url="/1.mp3"/>                                                                         | https://host.example/1.mp3 audio/mpeg
            <media:group><media:content url="http://a.example/b.jpg" type="image/jpeg"/><media:content url="http://a.example/1.mp3"/></media:group> | http://a.example/1.mp3 audio/mpeg
            <media:group><media:content url="http://a.example/1.mp3"/><media:content url="http://a.example/2.mp3" isDefault="true"/></media:group>  | http://a.example/2.mp3 audio/mpeg
            <media:content url="http://a.example/1.mp3" expression="sample" isDefault="true"/><media:content url="http://a.example/2.mp3"/>         | http://a.example/2.mp3 audio/mpeg
            <media:content url="http://a.example/v/1" type="application/x-shockwave-flash"/>                      |
            <media:content url="http://a.example/b.jpg" medium="image"/>                                          |
            <media:content medium="audio"/>                                                                       |
            <podcast:alternateEnclosure type="audio/mpeg" length="5"><podcast:source uri="http://a.example/1"/></podcast:alternateEnclosure>        | http://a.example/1 audio/mpeg 5
            <podcast:alternateEnclosure type="audio/opus"><podcast:source uri="ipfs://x"/><podcast:source uri="http://a.example/1.torrent" contentType="application/x-bittorrent"/><podcast:source uri="http://a.example/1"/></podcast:alternateEnclosure> | http://a.example/1 audio/opus
            <podcast:alternateEnclosure type="application/x-mpegURL"><podcast:source uri="http://a.example/1.m3u8"/></podcast:alternateEnclosure>   |
            <podcast:alternateEnclosure type="audio/mpeg"><podcast:source uri="http://a.example/1"/></podcast:alternateEnclosure><podcast:alternateEnclosure type="audio/aac" default="true"><podcast:source uri="http://a.example/2"/></podcast:alternateEnclosure> | http://a.example/2 audio/aac
            <podcast:alternateEnclosure type="audio/mpeg" url="http://a.example/1"/>                              | http://a.example/1 audio/mpeg
            <podcast:alternateEnclosure type="audio/mpeg"><podcast:source uri="http://a.example/2"/></podcast:alternateEnclosure><media:content url="http://a.example/1.mp3"/> | http://a.example/1.mp3 audio/mpeg
            """)
    void findsTheOnlyAudioInOtherTags(String tags, @Nullable String expected) throws FeedException {
        assertThat(played(RSS, tags)).as("RSS").isEqualTo(expected);
        assertThat(played(ATOM, tags)).as("Atom").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <enclosure url="http://a.example/1.mp3"/>                        | http://a.example/1.mp3 audio/mpeg
            <enclosure url="http://a.example/b.jpg" type="image/jpeg"/>      | http://a.example/2.mp3 audio/mpeg
            <enclosure url="http://a.example/b.pdf" type="application/pdf"/> | http://a.example/2.mp3 audio/mpeg
            <enclosure url="http://u:p@a.example/1.mp3"/>                    | http://a.example/2.mp3 audio/mpeg
            <enclosure type="audio/mpeg"/>                                   | http://a.example/2.mp3 audio/mpeg
            """)
    void prefersAnEnclosureThatCanBePlayed(String enclosure, String expected) throws FeedException {
        String alternate = "<podcast:alternateEnclosure type=\"audio/mpeg\"><podcast:source"
                + " uri=\"http://a.example/3\"/></podcast:alternateEnclosure>";
        String content = "<media:content url=\"http://a.example/2.mp3\"/>";
        assertThat(played(RSS, alternate + content + enclosure)).isEqualTo(expected);
    }

    @Test
    void keepsAnEnclosureOfAnotherTypeWhereNothingCanBePlayed() throws FeedException {
        String book = "<enclosure url=\"http://a.example/b.pdf\" type=\"application/pdf\"/>";
        assertThat(played(RSS, "<media:content url=\"http://a.example/b.jpg\"/>" + book))
                .isEqualTo("http://a.example/b.pdf application/pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 8_000})
    void playsAnAddressOfUpTo8000Characters(int length) throws FeedException {
        String address = "http://a.example/1.mp3?sig=";
        address += "A".repeat(length - address.length());
        assertThat(played(RSS, "<enclosure url=\"%s\" type=\"audio/mpeg\"/>".formatted(address)))
                .isEqualTo(address + " audio/mpeg");
    }

    private static @Nullable String played(String feed, String tags) throws FeedException {
        byte[] body = feed.formatted(tags).getBytes(StandardCharsets.UTF_8);
        HttpUrl address = new HttpUrl("https://host.example/feed");
        Enclosure enclosure = ReadItems.of(new FeedParser(Clock.systemUTC()).parse(body, null, address))
                .get(0)
                .enclosure();
        return enclosure == null
                ? null
                : enclosure.url() + " " + enclosure.type()
                        + (enclosure.length() == null ? "" : " " + enclosure.length());
    }
}
