package io.podcatalog.episodefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes characters of a file's bytes. All of its formats are UTF-8 by their rules, and some files are not. */
final class FileText {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([a-z0-9._:-]{1,40})");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}]");

    private FileText() {}

    /** Without byte order mark and NUL, and with nothing but \n at the end of a line. */
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

    /** What bytes are that are not UTF-8: what the host says, else what Windows and browsers take them for. */
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
