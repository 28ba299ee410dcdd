package io.podcatalog.transcript;

import io.podcatalog.podcast.TextEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the bytes of a file. All formats require UTF-8, but some files have another encoding. */
public final class FileText {

    /** In the XML declaration or in a meta element of HTML. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?is)<(?:\\?xml|meta)\\s[^>]{0,500}?(?:encoding|charset)\\s*=\\s*[\"']?([^\\s\"'>;/]{1,40})");

    /** Some programs put a CR before each line end of Windows. */
    private static final Pattern LINE_END = Pattern.compile("\\r{0,9}\\n|\\r|[\\x{85}\\x{2028}\\x{2029}]");

    private FileText() {}

    /** {@return the text without byte order marks and NUL, with \n as the only line end} */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        String named = TextEncoding.inHeader(contentType);
        Matcher declared = DECLARED.matcher(TextEncoding.head(bytes));
        String text = TextEncoding.decode(bytes, named == null && declared.find() ? declared.group(1) : named);
        return LINE_END.matcher(text).replaceAll("\n").replace("\uFEFF", "").replace("\0", "");
    }
}
