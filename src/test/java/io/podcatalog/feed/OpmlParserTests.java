package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.podcast.HttpUrl;
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
                "<opml><body><outline xmlUrl='ftp://a.example/'/></body></opml> | \"ftp://a.example/\" is not an http",
                "<rss version='2.0'><channel/></rss> | its root element is <rss>, so it is no OPML",
                "<opml><body> | it is not XML",
                "just words | it is not XML",
                "'' | it is not XML",
                "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body>&x;</body></opml> | it is not XML"
            })
    void saysWhatIsWrongWithAList(String text, String reason) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(FeedException.class).hasMessageContaining(reason);
    }

    @Test
    void takesAThousandFeedsAndNoMore() throws FeedException {
        assertThat(parse(list(1000))).hasSize(1000);
        assertThatThrownBy(() -> parse(list(1001))).hasMessage("it lists 1001 feeds, more than 1000");
    }

    private static String list(int feeds) {
        return IntStream.range(0, feeds)
                .mapToObj(n -> "<outline text='' xmlUrl='https://host.example/" + n + "'/>")
                .collect(Collectors.joining("", "<opml version='2.0'><body>", "</body></opml>"));
    }

    private static List<String> parse(String text) throws FeedException {
        return OpmlParser.parse(text.getBytes(StandardCharsets.UTF_8), null).stream()
                .map(HttpUrl::value)
                .toList();
    }
}
