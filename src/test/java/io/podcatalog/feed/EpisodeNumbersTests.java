package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.ReadItems;
import io.podcatalog.xml.FeedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeNumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <itunes:episode>344</itunes:episode>                                               | 344
            <podcast:episode>315.5</podcast:episode>                                           | 315.5
            <podcast:episode display="Ch. 3">204</podcast:episode>                             | 204
            <itunes:episode>315.5</itunes:episode>                                             | 315.5
            <itunes:episode>315,25</itunes:episode>                                            | 315.25
            <itunes:episode>315</itunes:episode><podcast:episode>315.5</podcast:episode>       | 315.5
            <itunes:episode>3</itunes:episode><podcast:episode>4</podcast:episode>             | 3
            <itunes:episode>x</itunes:episode><podcast:episode> 007.50 </podcast:episode>      | 7.5
            <itunes:episode>100.00</itunes:episode>                                            | 100
            <itunes:episode>300</itunes:episode>                                               | 300
            <itunes:episode>0</itunes:episode>                                                 | 0
            <podcast:episode>1.2345</podcast:episode>                                          |
            <podcast:episode>100000</podcast:episode>                                          |
            <podcast:episode>-1</podcast:episode>                                              |
            <podcast:episode>.5</podcast:episode>                                              |
            <podcast:episode>1.2.3</podcast:episode>                                           |
            """)
    void readsWholeAndDecimalNumbers(String tags, @Nullable BigDecimal number) throws FeedException {
        String feed = "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                + " xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><item>" + tags
                + "</item></channel></rss>";
        PublishedPodcast podcast = new FeedParser(Clock.systemUTC())
                .parse(feed.getBytes(StandardCharsets.UTF_8), null, new HttpUrl("https://host.example/"));
        assertThat(ReadItems.of(podcast).get(0).number()).isEqualTo(number);
    }
}
