package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlParserTests {

    @ParameterizedTest
    @ValueSource(strings = {"version='1.0'", "version='1.1'", "version='2.0'", "version='x'", ""})
    void findsFeedsHoweverTheyAreNested(String version) throws FeedException {
        assertThat(parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml %s><head><title>Mine</title><expansionState>1, two</expansionState>
                  <windowTop>high</windowTop></head><body>
                  <outline text="One" type="rss" xmlUrl="https://one.example/rss"/>
                  <outline text="Folder"><outline text="Deeper">
                    <outline text="Two" xmlurl=" https://two.example/rss?a=1&amp;b=2 "/></outline>
                    <outline text="One again" xmlUrl="https://one.example/rss"/></outline>
                  <outline text="A page" htmlUrl="https://page.example/"/>
                </body></opml>
                """.formatted(version)))
                .containsExactly("https://one.example/rss", "https://two.example/rss?a=1&b=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<opml><body/></opml> | it lists no feed",
                "<opml/> | it lists no feed",
                "<opml><body><outline xmlUrl='ftp://a.example/'/></body></opml> | it lists no usable feed: \"ftp://a.example/\" is not an http",
                "<opml><body><outline xmlUrl=' '/></body></opml> | it lists no feed",
                "<rss version='2.0'><channel/></rss> | its root element is <rss>, not a list of feeds (OPML)",
                "<!DOCTYPE html><html></html> | it is a web page, not a list of feeds (OPML)",
                "<opml><body> | the XML breaks off at line 1",
                "just words | it is not XML",
                "'' | it is empty",
                "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body>&x;</body></opml> | it contains a document type definition that can define entities"
            })
    void saysWhatIsWrongWithAList(String text, String reason) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(FeedException.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?>%n<!DOCTYPE opml><opml><body>%s</body></opml>",
                "<!-- exported --><!DOCTYPE opml PUBLIC '-//x' 'http://a.example/opml.dtd'><opml><body>%s</body></opml>",
                "<opml><head><title>Salt & Pepper &nbsp; R&D;</title></head><body>%s</body></opml>",
                "<opml><body><outline text='a & b' x:note='1' htmlUrl='https://a.example/?b&c'/>%s</body></opml>",
                "<opml><body>%s</body></opml><!-- served in 3 ms --><script></script>",
                "<br /><b>Warning</b>: in x.php <?xml version='1.0'?><opml><body>%s</body></opml>",
                "<OPML><BODY>%s</BODY></OPML>",
                "<opml><body>\u0001%s</body></opml>"
            })
    void repairsAListAsItRepairsFeeds(String list) throws FeedException {
        assertThat(parse(list.formatted("<outline text='A' xmlUrl='https://a.example/?b=1&c=2'/>")))
                .containsExactly("https://a.example/?b=1&c=2");
    }

    @Test
    void namesTheLineWhereTheXmlIsBroken() {
        assertThatThrownBy(() -> parse("""
                        <?xml version="1.0"?>
                        <!DOCTYPE opml>
                        <opml><body>
                          <outline text="A" xmlUrl="https://a.example/">
                        </body></opml>
                        """)).hasMessage("the XML is broken at line 5");
    }

    @ParameterizedTest
    @CsvSource({
        "feed://a.example/x, http://a.example/x",
        "feed:https://a.example/x, https://a.example/x",
        "feed:http://a.example/x, http://a.example/x",
        "feed://https://a.example/x, https://a.example/x",
        "' FEED://a.example/x ', http://a.example/x",
        "itpc://a.example/x, http://a.example/x",
        "pcast://a.example/x, http://a.example/x",
        "podcast://a.example/x, http://a.example/x",
        "Https://A.example/x, https://a.example/x"
    })
    void replacesTheSchemesOfApps(String written, String meant) throws FeedException {
        assertThat(parse("<opml><body><outline xmlUrl='" + written + "'/></body></opml>"))
                .containsExactly(meant);
    }

    @Test
    void skipsAndNamesUnusableEntries() throws FeedException {
        FeedList list = OpmlParser.parse("""
                <opml><body><outline xmlUrl="ftp://a.example/"/><outline xmlUrl="https://b.example/"/>
                <outline xmlUrl="javascript:&#10;alert(1)"/><outline xmlUrl="feed:"/><outline xmlUrl="/%s"/></body></opml>
                """.formatted("x".repeat(5000)).getBytes(StandardCharsets.UTF_8), null);

        assertThat(list.feeds()).containsExactly(new HttpUrl("https://b.example/"));
        assertThat(list.unusable())
                .hasSize(4)
                .startsWith(
                        "\"ftp://a.example/\" is not an http or https address",
                        "\"javascript: alert(1)\" is not an http or https address")
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(200).doesNotContain("\n"));
    }

    @Test
    void namesTheLimitOfAnAddressThatIsTooLong() throws Exception {
        String longest = "https://a.example/" + "x".repeat(1982);
        String list = "<opml><body><outline xmlUrl='%1$s'/><outline xmlUrl='%1$sx'/></body></opml>".formatted(longest);
        FeedList feeds = OpmlParser.parse(list.getBytes(StandardCharsets.UTF_8), null);
        assertThat(feeds.feeds()).containsExactly(new HttpUrl(longest));
        assertThat(feeds.unusable()).singleElement().asString().endsWith("…\" is longer than 2,000 characters");
    }

    @Test
    void readsAtMostAThousandFeeds() throws FeedException {
        assertThat(parse(list(1000))).hasSize(1000);
        assertThatThrownBy(() -> parse(list(1001))).hasMessage("it lists 1001 feeds, more than the limit of 1000");
    }

    private static String list(int feeds) {
        return IntStream.range(0, feeds)
                .mapToObj(n -> "<outline text='' xmlUrl='https://host.example/" + n + "'/>")
                .collect(Collectors.joining("", "<opml version='2.0'><body>", "</body></opml>"));
    }

    private static List<String> parse(String text) throws FeedException {
        return OpmlParser.parse(text.getBytes(StandardCharsets.UTF_8), null).feeds().stream()
                .map(HttpUrl::value)
                .toList();
    }
}
