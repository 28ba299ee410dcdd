package io.podcatalog.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a feed. The byte order mark decides first, then the zero bytes of UTF-16 and UTF-32, then the
 * XML declaration, then the header. ROME's own reader would read text/xml without a charset as ASCII.
 */
final class FeedText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Browsers read these names as a larger encoding (WHATWG Encoding). ASCII becomes UTF-8, which includes it. */
    private static final Map<String, String> LARGER = Map.of(
            "us-ascii", "UTF-8",
            "ascii", "UTF-8",
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "latin-1", "windows-1252",
            "iso8859-1", "windows-1252",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j");

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,500}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';]{1,40})");

    private FeedText() {}

    static String decode(byte[] body, @Nullable String contentType) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        Charset wide = marked(bytes);
        if (wide != null) {
            return lenient(bytes, wide);
        }
        Charset named = named(DECLARED.matcher(head(bytes)));
        if (named == null && contentType != null) {
            named = named(CHARSET.matcher(contentType));
        }
        // UTF-16 and UTF-32 were recognized above by their first bytes, so here such a name is wrong.
        if (named == null || named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32")) {
            named = StandardCharsets.UTF_8;
        }
        // Text in a one-byte encoding is hardly ever valid UTF-8 by chance. So valid UTF-8 is UTF-8 under such a name.
        Charset likely = named.newEncoder().maxBytesPerChar() == 1 ? StandardCharsets.UTF_8 : named;
        try {
            return strict(bytes, likely);
        } catch (CharacterCodingException unlikely) {
            return decode(bytes, named);
        }
    }

    /** Recognizes the encoding by the first bytes, and skips a byte order mark. */
    private static @Nullable Charset marked(ByteBuffer bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        } else if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            bytes.position(4);
            return UTF_32LE;
        } else if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            bytes.position(4);
            return UTF_32BE;
        } else if (starts(bytes, 0xFF, 0xFE)) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        } else if (starts(bytes, 0xFE, 0xFF)) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        } else if (starts(bytes, '<', 0, 0, 0)) {
            return UTF_32LE;
        } else if (starts(bytes, 0, 0, 0, '<')) {
            return UTF_32BE;
        } else if (starts(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        } else if (starts(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean starts(ByteBuffer bytes, int... expected) {
        if (bytes.remaining() < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String head(ByteBuffer bytes) {
        ByteBuffer head = bytes.duplicate();
        head.limit(Math.min(head.limit(), head.position() + 1024));
        return StandardCharsets.ISO_8859_1.decode(head).toString();
    }

    private static @Nullable Charset named(Matcher name) {
        if (!name.find()) {
            return null;
        }
        String label = name.group(1).strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(LARGER.getOrDefault(label, label));
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
     * Decodes a feed that is not valid in its named encoding: as UTF-8 where most of it is valid UTF-8, otherwise as
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
