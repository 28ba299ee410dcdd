package io.podcatalog.podcast;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/**
 * An absolute http or https address from outside that may stand in a page: it has a host, no user-info and no
 * character that RFC 3986 forbids, and is at most {@value #MAX_LENGTH} characters long.
 */
public record HttpUrl(String value) {

    /** In characters. Signed addresses of audio files are long, and all servers should accept 8,000 (RFC 9110 §4.1). */
    static final int MAX_LENGTH = 8000;

    static final int MAX_INDEXED = 2000;

    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";

    private static final Pattern ACCEPTABLE = Pattern.compile(
            "https?://(?:\\[[0-9a-f:.]+]"
                    + "|[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*\\.?)(?::\\d{1,5})?(?:[/?#].*)?");

    /** Matches nearly all addresses, for speed: they are acceptable, and parsing would not change them. */
    private static final Pattern PLAIN = Pattern.compile("https?://"
            + "(?:(?!..--)[a-z0-9](?:[a-z0-9-]{0,61}+(?<!-))?+\\.)++[a-z]{2,63}+"
            + "(?:[/?][a-zA-Z0-9._~:/?@!$&'()*+,;=-]*+(?:%[0-9a-fA-F]{2}[a-zA-Z0-9._~:/?@!$&'()*+,;=-]*+)*+)?+");

    /**
     * Only an empty user-info may be there: it says nothing, and browsers leave it out. An IPv6 address in brackets counts
     * as a part of the port here; Spring reads it.
     */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?<scheme>https?):[/\\\\]*(?::?@)?"
            + "(?<host>[^/?#\\\\:@\\[]*+)(?<port>[^/?#\\\\@]*+)(?<path>(?:[/?#\\\\].*)?)");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** Stored addresses pass this check too, so an address that was acceptable once must stay so. */
    public HttpUrl {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException(
                    value.length() > MAX_LENGTH
                            ? "the address \"" + value.substring(0, 80) + "…\" is longer than 8,000 characters"
                            : "\"" + value + "\" is not an http or https address");
        }
    }

    /**
     * Reads an address that an operator typed, as browsers do. Spring calls it to read a setting.
     *
     * @throws IllegalArgumentException with a message for the operator
     */
    public static HttpUrl of(String text) {
        return parse(text).orElseGet(() -> new HttpUrl(text));
    }

    /** {@return the address as browsers read it (WHATWG URL), or nothing where it is not acceptable} */
    public static Optional<HttpUrl> parse(@Nullable String text) {
        return parse(text, null);
    }

    /** Like {@link #parse(String)}, and resolves a relative address against {@code base}. */
    public static Optional<HttpUrl> parse(@Nullable String text, @Nullable HttpUrl base) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new HttpUrl(text));
        }
        try {
            String address = text.strip().replaceAll("[\\t\\r\\n]", "");
            Matcher absolute = ABSOLUTE.matcher(address);
            if (!absolute.matches()) {
                return base == null || SCHEME.matcher(address).lookingAt()
                        ? Optional.empty()
                        : parse(base.resolve(encodeIllegal(address)));
            }
            String given = absolute.group("host");
            HostName host = HostName.of(given);
            if (!given.isEmpty() && !host.isUsable()) {
                return Optional.empty();
            }
            // Spring parses only the origin. It would drop a slash from a path such as /plain/s3://bucket/cover.jpg.
            String origin = UriComponentsBuilder.fromUriString(
                            absolute.group("scheme") + "://" + host + absolute.group("port"), ParserType.WHAT_WG)
                    .build()
                    .toUriString();
            String value = origin + encodeIllegal(absolute.group("path"));
            return isAcceptable(value) ? Optional.of(new HttpUrl(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** {@return whether it is short enough for an index of PostgreSQL, at most {@value #MAX_INDEXED} characters} */
    public boolean isIndexable() {
        return value.length() <= MAX_INDEXED;
    }

    public URI uri() {
        return URI.create(value);
    }

    /** {@return the host as {@link HostName} spells it} */
    public String host() {
        return HostName.of(uri()).value();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAcceptable(String value) {
        if (value.length() > MAX_LENGTH) {
            return false;
        }
        if (PLAIN.matcher(value).matches()) {
            return true;
        }
        if (!ACCEPTABLE.matcher(value).matches()) {
            return false;
        }
        try {
            URI.create(value);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Handles two cases that {@link URI#resolve} gets wrong: a query alone, and a base without a path. */
    private String resolve(String relative) {
        String page = value.replaceFirst("[?#].*", "");
        if (relative.startsWith("?")) {
            return page + relative;
        }
        URI base = URI.create(page);
        return (base.getRawPath().isEmpty() ? URI.create(page + "/") : base)
                .resolve(relative)
                .toString();
    }

    /** Percent-encodes characters that RFC 3986 does not allow, and keeps existing escapes. */
    private static String encodeIllegal(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean legal = isAlphanumeric(c) || LEGAL.indexOf(c) >= 0 || (c == '%' && isEscape(text, i));
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
