package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteLinksTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            本期资料见https://a.example/12，欢迎留言。           | https://a.example/12
            更多（https://a.example/more）请看                   | https://a.example/more
            「https://a.example/x」を見る                        | https://a.example/x
            詳細はhttps://a.example/x。次回                      | https://a.example/x
            詳細はhttps://a.example/x、https://b.example/y です  | https://a.example/x https://b.example/y
            見る：https://a.example/?a=1&b=2；次                 | https://a.example/?a=1&b=2
            【https://a.example/x】                              | https://a.example/x
            링크https://a.example/x입니다。                      | https://a.example/x%EC%9E%85%EB%8B%88%EB%8B%A4
            Сайтhttps://a.example/x, далее                       | https://a.example/x
            यहाँ देखें https://a.example/x। फिर                    | https://a.example/x
            انظر https://a.example/x، ثم                         | https://a.example/x
            (see https://a.example/x).                           | https://a.example/x
            https://a.example/x_(y) and https://a.example/z/     | https://a.example/x_(y) https://a.example/z/
            https://a.example/々々                               | https://a.example/%E3%80%85%E3%80%85
            xhttps://a.example/x                                 |
            """)
    void findsAddressesInTheTextOfAnyScript(String text, String links) {
        assertThat(links(text)).isEqualTo(links == null ? "" : links);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mailto:desk@show.example                                | mailto:desk@show.example
            MailTo:Desk@show.example?Subject=Hi                     | mailto:Desk@show.example?subject=Hi
            mailto:desk@show.example?subject=Episode%2012           | mailto:desk@show.example?subject=Episode%2012
            mailto:desk@show.example?subject=Episode 12             | mailto:desk@show.example?subject=Episode%2012
            mailto:desk@show.example?subject=F%C3%BCr euch & mich   | mailto:desk@show.example?subject=F%C3%BCr%20euch
            mailto:desk@show.example?cc=x@b.example&subject=Hi      | mailto:desk@show.example?subject=Hi
            mailto:desk@show.example?body=Hi&attach=/etc/passwd     | mailto:desk@show.example
            mailto:desk@show.example?subject=                       | mailto:desk@show.example
            mailto:desk@show.example?subject=100% sure              | mailto:desk@show.example?subject=100%25%20sure
            mailto:desk@show.example?subject=a%0D%0ABcc:x           | mailto:desk@show.example?subject=a%20Bcc%3Ax
            mailto: desk@show.example                               | mailto:desk@show.example
            mailto://desk@show.example                              | mailto:desk@show.example
            mailto:desk%40show.example                              | mailto:desk@show.example
            mailto:The Desk <desk@show.example>                     | mailto:desk@show.example
            mailto:desk@show.example,b@show.example                 | mailto:desk@show.example
            mailto:desk+pod@show.example                            | mailto:desk+pod@show.example
            mailto:?subject=Hi                                      |
            mailto:desk                                             |
            tel:+15550100                                           |
            """)
    void linksToTheAddressOfAMailAndKeepsItsSubject(String href, String link) {
        String notes = "<p><a href=\"" + href + "\">Write</a></p>";
        assertThat(links(notes)).isEqualTo(link == null ? "" : link);
        String clean = ShowNotesPolicy.clean(notes, null).html();
        assertThat(ShowNotesPolicy.clean(clean, null).html()).isEqualTo(clean);
    }

    private static String links(String notes) {
        Element body = Jsoup.parseBodyFragment(
                        ShowNotesPolicy.clean(notes, null).html())
                .body();
        return String.join(" ", body.select("a").eachAttr("href"));
    }
}
