package io.podcatalog.podcast;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes texts from publishers as browsers do (WHATWG Encoding). The byte order mark decides first, then the zero
 * bytes of UTF-16 and UTF-32, then the name that the caller found.
 */
public final class TextEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** The mark of UTF-32LE begins with that of UTF-16LE, so it comes first. */
    private static final List<Charset> MARKED =
            List.of(StandardCharsets.UTF_8, UTF_32LE, UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** Names in the standard that Java does not know, or that have another meaning in Java. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "latin-1", "windows-1252",
            "iso88591", "windows-1252",
            "x-cp1252", "windows-1252",
            "x-cp1251", "windows-1251",
            "x-gbk", "GB18030",
            "korean", "x-windows-949",
            "dos-874", "x-windows-874",
            "iso-8859-8-i", "ISO-8859-8",
            "macintosh", "x-MacRoman",
            "x-mac-cyrillic", "x-MacCyrillic");

    /** Browsers read these encodings as a larger one. ASCII becomes UTF-8, which includes it. */
    private static final Map<String, String> LARGER = Map.of(
            "US-ASCII", "UTF-8",
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "x-iso-8859-11", "x-windows-874",
            "TIS-620", "x-windows-874",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "Big5", "Big5-HKSCS",
            "EUC-KR", "x-windows-949",
            "Shift_JIS", "windows-31j");

    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';]{1,40})");

    private TextEncoding() {}

    /** {@return the charset that a Content-Type header names, or null} */
    public static @Nullable String inHeader(@Nullable String contentType) {
        Matcher charset = IN_HEADER.matcher(contentType == null ? "" : contentType);
        return charset.find() ? charset.group(1) : null;
    }

    /** {@return the first kilobyte as ASCII, where a document may name its encoding} */
    public static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1);
    }

    /** @param name the encoding that the publisher names; UTF-8 if null or unknown */
    public static String decode(byte[] body, @Nullable String name) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        Charset wide = marked(bytes);
        if (wide != null) {
            return lenient(bytes, wide);
        }
        Charset named = charset(name);
        // Text in a one-byte encoding is hardly ever valid UTF-8 by chance. So valid UTF-8 is UTF-8 under such a name.
        boolean oneByte = named.canEncode() && named.newEncoder().maxBytesPerChar() == 1;
        try {
            return strict(bytes, oneByte ? StandardCharsets.UTF_8 : named);
        } catch (CharacterCodingException unlikely) {
            return decode(bytes, named);
        }
    }

    /** Recognizes the encoding by the first bytes, and skips a byte order mark. */
    private static @Nullable Charset marked(ByteBuffer bytes) {
        for (Charset charset : MARKED) {
            ByteBuffer mark = charset.encode("\uFEFF");
            int same = bytes.mismatch(mark);
            if (same < 0 || same == mark.remaining()) {
                bytes.position(mark.remaining());
                return charset;
            }
        }
        return bytes.remaining() > 3 ? byZeros(bytes.getInt(0)) : null;
    }

    /** Most texts begin with two characters of ASCII, such as "&lt;?" or "WE". */
    private static @Nullable Charset byZeros(int first) {
        if (first != 0 && (first & 0x00FFFFFF) == 0) {
            return UTF_32LE;
        } else if (first != 0 && (first & 0xFFFFFF00) == 0) {
            return UTF_32BE;
        } else if ((first & 0x00FF00FF) == 0 && first >>> 24 != 0) {
            return StandardCharsets.UTF_16LE;
        } else if ((first & 0xFF00FF00) == 0 && (first & 0x00FF0000) != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static Charset charset(@Nullable String name) {
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        String label = name.strip().toLowerCase(Locale.ROOT);
        try {
            Charset named = Charset.forName(OTHER_NAMES.getOrDefault(label, label));
            Charset larger = Charset.forName(LARGER.getOrDefault(named.name(), named.name()));
            // The first bytes show UTF-16 and UTF-32, so here such a name is wrong.
            return larger.name().matches("UTF-(?:16|32).*") ? StandardCharsets.UTF_8 : larger;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String decode(ByteBuffer bytes, Charset named) {
        try {
            return strict(bytes, named);
        } catch (CharacterCodingException misnamed) {
            return guess(bytes, named);
        }
    }

    /**
     * Decodes a text that is not valid in its named encoding: as UTF-8 where most of it is valid UTF-8, otherwise as
     * named, with windows-1252 in place of UTF-8.
     */
    private static String guess(ByteBuffer bytes, Charset named) {
        String utf8 = lenient(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long letters = utf8.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (letters > broken) {
            return utf8;
        }
        return lenient(bytes, named.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : named);
    }

    private static String strict(ByteBuffer bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes.duplicate())
                .toString();
    }

    private static String lenient(ByteBuffer bytes, Charset charset) {
        return charset.decode(bytes.duplicate()).toString();
    }
}
