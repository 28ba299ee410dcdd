package io.podcatalog.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class FeedTextTests {

    private static final String GREETING = "<rss>Grüße aus Köln – „echt“</rss>";

    @Test
    void readsUtf8WithoutADeclaration() {
        assertThat(FeedText.decode(GREETING.getBytes(UTF_8), null)).isEqualTo(GREETING);
        assertThat(FeedText.decode(GREETING.getBytes(UTF_8), "text/xml")).isEqualTo(GREETING);
    }

    @Test
    void prefersTheByteOrderMarkToTheDeclaration() {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?>" + GREETING;
        assertThat(FeedText.decode(bytes("\uFEFF" + text, UTF_8), "text/xml; charset=koi8-r"))
                .isEqualTo(text);
        assertThat(FeedText.decode(bytes("\uFEFF\uFEFF" + text, UTF_8), null)).endsWith(text);
        assertThat(FeedText.decode(bytes("\uFEFF" + text, UTF_16LE), null)).isEqualTo(text);
    }

    @Test
    void recognizesUtf16ByItsZeroBytes() {
        assertThat(FeedText.decode(bytes(GREETING, UTF_16LE), "text/xml; charset=utf-8"))
                .isEqualTo(GREETING);
    }

    @Test
    void prefersTheDeclarationToTheHeader() {
        String text = "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><rss>Привет</rss>";
        assertThat(FeedText.decode(bytes(text, Charset.forName("KOI8-R")), "text/xml; charset=windows-1252"))
                .isEqualTo(text);
    }

    @Test
    void usesTheHeaderOfADocumentWithoutADeclaration() {
        String text = "<rss>Привет</rss>";
        assertThat(FeedText.decode(bytes(text, Charset.forName("windows-1251")), "text/xml; charset=\"windows-1251\""))
                .isEqualTo(text);
    }

    @Test
    void readsLatin1AsWindows1252() {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?>" + GREETING;
        assertThat(FeedText.decode(bytes(text, Charset.forName("windows-1252")), null))
                .isEqualTo(text);
    }

    @Test
    void readsUtf8UnderAnyOtherName() {
        for (String name : new String[] {"ISO-8859-1", "US-ASCII", "UTF-16", "x-nobody-knows", "no name at all"}) {
            String text = "<?xml version='1.0' encoding='" + name + "'?>" + GREETING;
            assertThat(FeedText.decode(bytes(text, UTF_8), null)).as(name).isEqualTo(text);
        }
    }

    @Test
    void readsAnEncodingThatJavaCanOnlyRead() {
        String text = "<?xml version='1.0' encoding='ISO-2022-CN'?><rss>bridges</rss>";
        assertThat(FeedText.decode(bytes(text, UTF_8), null)).isEqualTo(text);
    }

    @Test
    void readsWindows1252ThatIsDeclaredAsUtf8() {
        String text = "<?xml version='1.0' encoding='UTF-8'?><rss>Café</rss>";
        assertThat(FeedText.decode(bytes(text, ISO_8859_1), null)).isEqualTo(text);
    }

    @Test
    void keepsUtf8InSpiteOfOneBrokenCharacter() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(GREETING.getBytes(UTF_8));
        body.write(0xFF);
        assertThat(FeedText.decode(body.toByteArray(), null)).isEqualTo(GREETING + "\uFFFD");
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
