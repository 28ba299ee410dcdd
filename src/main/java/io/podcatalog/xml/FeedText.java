package io.podcatalog.xml;

import io.podcatalog.podcast.TextEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a feed. The XML declaration counts more than the header, which often comes from a server's
 * defaults. ROME's own reader would read text/xml without a charset as ASCII.
 */
public final class FeedText {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,500}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private FeedText() {}

    public static String decode(byte[] body, @Nullable String contentType) {
        Matcher declared = DECLARED.matcher(TextEncoding.head(body));
        return TextEncoding.decode(body, declared.find() ? declared.group(1) : TextEncoding.inHeader(contentType));
    }
}
