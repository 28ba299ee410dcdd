package io.podcatalog.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdom2.Document;
import org.jdom2.output.XMLOutputter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlRepairTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <rss xmlns:a="urn:a" version="2.0" xmlns:a="urn:a"/>  | <rss xmlns:a="urn:a" version="2.0" />
            <rss version="2.0" version='1.0' version = "3"/>      | <rss version="2.0" />
            <rss><x y="1"><z a="1" b="2>" a=""/></x></rss>        | <rss><x y="1"><z a="1" b="2&gt;" /></x></rss>
            <rss><x a="1" a="2" b="1" b="2">&nope;</x></rss>      | <rss><x a="1" b="1">&amp;nope;</x></rss>
            <rss><x a="1" A="2" a="3"/></rss>                     | <rss><x a="1" A="2" /></rss>
            <rss a="&x" a="&y"/>                                  | <rss a="&amp;x" />
            <rss>1 < x a="1" a="2"</rss>                          |
            """)
    void keepsTheFirstOfRepeatedAttributes(String xml, String repaired) throws Exception {
        if (repaired == null) {
            assertThatExceptionOfType(FeedException.class).isThrownBy(() -> read(xml));
        } else {
            assertThat(read(xml)).isEqualTo(repaired);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <rss><!-- a -- b --><x/></rss>                          | <rss><x /></rss>
            <rss><!-- a ---><x/><!------></rss>                     | <rss><x /></rss>
            <rss><!-- a -- <![CDATA[ b --><x/></rss>                | <rss><x /></rss>
            <rss><!-- </rss> -- --><x/></rss>                       | <rss><x /></rss>
            <rss><!-- & -- --><![CDATA[<!-- a -- b -->]]>&</rss>    | <rss><![CDATA[<!-- a -- b -->]]>&amp;</rss>
            """)
    void readsOnAfterACommentWithTwoHyphens(String xml, String repaired) throws Exception {
        assertThat(read(xml)).isEqualTo(repaired);
    }

    @Test
    void namesTheRightLineAfterAComment() {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> read("<rss>\n<!-- a -- b\n\n-->\n</channel></rss>"))
                .withMessage("the XML is broken at line 5");
    }

    private static String read(String xml) throws FeedException {
        Document document = FeedXml.read(xml, XmlKind.FEED);
        return new XMLOutputter().outputString(document.getRootElement());
    }
}
