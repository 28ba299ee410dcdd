package io.podcatalog.notes;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Reads a link that begins a mail (RFC 6068). It keeps the first address and the subject. Of the other fields, some
 * mail programs read files (attach), and others send copies that the reader does not notice.
 */
final class MailLink {

    private static final String SCHEME = "mailto:";

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[a-z0-9.!#$%&'*+/=?^_{|}~-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern IN_BRACKETS = Pattern.compile("^[^<>]*<([^<>]+)>$");
    private static final Pattern SUBJECT = Pattern.compile("(?i)[?&](?:amp;)?subject=([^&]+)");
    private static final Pattern REST = Pattern.compile("[?,;].*", Pattern.DOTALL);

    /** In characters. Nobody writes a longer subject. */
    private static final int LONGEST = 500;

    private MailLink() {}

    /** {@return the link in its usual form, or null where {@code href} is no mail link or has no usable address} */
    static @Nullable String normal(String href) {
        if (!href.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String rest = href.substring(SCHEME.length());
        String receiver = decoded(REST.matcher(rest).replaceFirst("")).strip().replaceFirst("^/+", "");
        String address = IN_BRACKETS.matcher(receiver).replaceFirst("$1").strip();
        if (!ADDRESS.matcher(address).matches()) {
            return null;
        }
        Matcher subject = SUBJECT.matcher(rest);
        String words = subject.find() ? PlainText.tidy(decoded(subject.group(1))) : "";
        String link = SCHEME + address.replace("%", "%25").replace("?", "%3F").replace("&", "%26");
        return words.isEmpty() || words.length() > LONGEST
                ? link
                : link + "?subject=" + UriUtils.encode(words, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException lonePercentSign) {
            return text;
        }
    }
}
