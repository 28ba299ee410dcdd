package io.podcatalog.episodefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the bytes of a file. All formats require UTF-8, but some files have another charset. */
final class FileText {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([a-z0-9._:-]{1,40})");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}]");

    private FileText() {}

    /** {@return the text without byte order mark and NUL, with \n as the only line end} */
    static String decode(byte[] bytes, @Nullable String contentType) {
        String text = characters(bytes, contentType);
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LINE_END.matcher(marked).replaceAll("\n").replace("\0", "");
    }

    private static String characters(byte[] bytes, @Nullable String contentType) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, declared(contentType));
        }
    }

    /** The charset of a file that is not UTF-8: the one in the header, or else windows-1252, as in browsers. */
    private static Charset declared(@Nullable String contentType) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            Charset declared = charset.find() ? Charset.forName(charset.group(1)) : null;
            return declared == null || declared.equals(StandardCharsets.UTF_8)
                    ? Charset.forName("windows-1252")
                    : declared;
        } catch (IllegalArgumentException unknown) {
            return Charset.forName("windows-1252");
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
