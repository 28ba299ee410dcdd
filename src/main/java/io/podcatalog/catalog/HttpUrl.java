package io.podcatalog.catalog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/**
 * An absolute http or https address from outside that may stand in a page: it has a host, no user-info and no
 * character that RFC 3986 forbids, and is at most {@value #MAX_LENGTH} characters long.
 */
public record HttpUrl(String value) {

    static final int MAX_LENGTH = 2000;

    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=";

    public HttpUrl {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException("not an absolute http(s) address: " + value);
        }
    }

    /** Reads an address as browsers do (WHATWG URL), or nothing where it is not acceptable. */
    public static Optional<HttpUrl> parse(@Nullable String text) {
        return parse(text, null);
    }

    /** The same, with a relative address resolved against {@code base}. */
    public static Optional<HttpUrl> parse(@Nullable String text, @Nullable HttpUrl base) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String resolved = text.strip();
            if (base != null) {
                resolved = base.uri().resolve(encodeIllegal(resolved)).toString();
            }
            String value = encodeIllegal(UriComponentsBuilder.fromUriString(resolved, ParserType.WHAT_WG)
                    .build()
                    .toUriString());
            return isAcceptable(value) ? Optional.of(new HttpUrl(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    public String host() {
        return uri().getHost();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAcceptable(String value) {
        if (value.length() > MAX_LENGTH || !(value.startsWith("http://") || value.startsWith("https://"))) {
            return false;
        }
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Percent-encodes what RFC 3986 does not allow, and leaves every escape that is there already. */
    private static String encodeIllegal(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        int brackets = text.startsWith("http") && text.contains("://[") ? text.indexOf(']') : -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean legal = isAlphanumeric(c)
                    || (c == '%' && isEscape(text, i))
                    || (LEGAL.indexOf(c) >= 0 && ((c != '[' && c != ']') || i <= brackets));
            if (legal) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
            i += Character.charCount(c);
        }
        return secondHashEncoded(encoded);
    }

    private static String secondHashEncoded(StringBuilder encoded) {
        int first = encoded.indexOf("#");
        int next;
        while (first >= 0 && (next = encoded.indexOf("#", first + 1)) >= 0) {
            encoded.replace(next, next + 1, "%23");
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
