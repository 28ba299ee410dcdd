package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTests {

    private static final String QUOTED = "Ada: It’s “fine” – isn’t it… for 5 €?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISO-8859-1",
                "iso_8859-1",
                "latin1",
                "l1",
                "ISO8859-1",
                "iso88591",
                "us-ascii",
                "windows-1252",
                "utf-8",
                "x-nobody-knows"
            })
    void readsWindows1252UnderTheNamesThatBrowsersReadSo(String name) {
        assertThat(FileText.decode(bytes(QUOTED, "windows-1252"), "text/plain; charset=" + name))
                .isEqualTo(QUOTED);
    }

    @Test
    void readsWindows1252WithoutAName() {
        assertThat(FileText.decode(bytes(QUOTED, "windows-1252"), "text/plain")).isEqualTo(QUOTED);
        assertThat(FileText.decode(bytes(QUOTED, "windows-1252"), null)).isEqualTo(QUOTED);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-9, windows-1254, Iğdır’da “şey”",
        "tis-620, x-windows-874, สะพาน “ใหม่”",
        "shift_jis, windows-31j, 橋①の話",
        "x-sjis, windows-31j, 橋①の話",
        "gb2312, GB18030, 桥梁镕",
        "euc-kr, x-windows-949, 다리 뷁",
        "iso-8859-8-i, ISO-8859-8, שלום",
        "macintosh, x-MacRoman, Café",
        "windows-1256, windows-1256, جسر",
        "'\"KOI8-R\"', KOI8-R, Мосты"
    })
    void readsTheLargerEncodingOfAName(String name, String encoding, String text) {
        assertThat(FileText.decode(bytes(text, encoding), "text/plain; charset=" + name))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1255><p>",
                "<!doctype html><html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1255'>",
                "<?xml version=\"1.0\" encoding=\"windows-1255\"?>"
            })
    void readsTheEncodingThatADocumentNames(String head) {
        String text = head + "גשרים";
        assertThat(FileText.decode(bytes(text, "windows-1255"), "text/html")).isEqualTo(text);
    }

    @Test
    void prefersUtf8WhereTheBytesAreValid() {
        assertThat(FileText.decode(bytes(QUOTED, "UTF-8"), "text/plain; charset=iso-8859-1"))
                .isEqualTo(QUOTED);
    }

    @Test
    void keepsUtf8InSpiteOfOneBrokenCharacter() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes(QUOTED, "UTF-8"));
        file.write(0xE2);
        assertThat(FileText.decode(file.toByteArray(), null)).isEqualTo(QUOTED + "\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void recognizesWideCharacters(String encoding) {
        assertThat(FileText.decode(bytes(QUOTED, encoding), "text/plain; charset=utf-8"))
                .isEqualTo(QUOTED);
        assertThat(FileText.decode(bytes("\uFEFF" + QUOTED, encoding), null)).isEqualTo(QUOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n", "\u0085", "\u2028"})
    void knowsAllLineEnds(String end) {
        String file = "\uFEFFone" + end + "two" + end + end + "three\0";
        assertThat(FileText.decode(file.getBytes(StandardCharsets.UTF_8), null)).isEqualTo("one\ntwo\n\nthree");
    }

    private static byte[] bytes(String text, String encoding) {
        return text.getBytes(Charset.forName(encoding));
    }
}
