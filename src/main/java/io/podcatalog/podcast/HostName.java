package io.podcatalog.podcast;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.IDNA.Info;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * The host of an address, in the one spelling that the whole program uses: ASCII in lower case, as in browsers (WHATWG
 * URL, host parsing), without brackets and final dot, and at most {@value #MAX_LENGTH} characters long. A text that
 * names no host gets such a spelling too, but is not {@link #isUsable}.
 */
public record HostName(String value) {

    /** In characters. DNS allows 255 octets, and two of them hold lengths (RFC 1035 §2.3.4). */
    public static final int MAX_LENGTH = 253;

    /** The JDK only knows the rules of 2003, under which straße.example is a different host than in browsers. */
    private static final IDNA INTERNATIONAL =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** Browsers accept these errors and let the DNS lookup decide. */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG,
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4);

    /** User-info, host and port. java.net.URI does not read them where the host has an underscore. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:.*@)?(?<host>\\[[^\\]]*]|.*?)(?::(?<port>\\d*))?");

    private static final Pattern USABLE = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|[0-9a-f]*:[0-9a-f:.]+");

    private static final Pattern PLAIN = Pattern.compile("(?!.*xn--)[a-z0-9_.-]*[a-z0-9_-]");

    /** Marks the place where a name was cut. No real name contains it. */
    private static final char CUT = '~';

    /** {@return the host in an address, empty where it names none} */
    public static HostName of(URI address) {
        return of(authority(address).group("host"));
    }

    /** {@return the host that {@code text} names, written as in an address} */
    public static HostName of(String text) {
        String name = PLAIN.matcher(text).matches() ? text : ascii(text);
        return new HostName(name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH - 1) + CUT);
    }

    /** {@return the port in an address; -1 where it names none, and a number above 65535 where it is too large} */
    public static int port(URI address) {
        String port = authority(address).group("port");
        if (port == null || port.isEmpty()) {
            return -1;
        }
        return port.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(port);
    }

    /** {@return whether a host can have this name} */
    public boolean isUsable() {
        return USABLE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Matcher authority(URI address) {
        String authority = address.getRawAuthority();
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        if (!parts.matches()) {
            throw new IllegalStateException("every text matches");
        }
        return parts;
    }

    private static String ascii(String text) {
        String decoded = decoded(text);
        String ascii = decoded.indexOf(':') < 0 ? international(decoded) : literal(decoded);
        return USABLE.matcher(ascii).matches() ? ascii : UriUtils.encode(ascii, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException lonePercentSign) {
            return text;
        }
    }

    private static String international(String text) {
        StringBuilder name = new StringBuilder();
        Info info = new Info();
        INTERNATIONAL.nameToASCII(text, name, info);
        String ascii = HARMLESS.containsAll(info.getErrors()) ? name.toString() : text;
        // Of two dots at the end none goes: browsers keep such a name, and what is left would name another host.
        return ascii.toLowerCase(Locale.ROOT).replaceFirst("(?<!\\.)\\.$", "");
    }

    /** An IPv6 address has many spellings. In brackets, the JDK reads it without a DNS lookup. */
    private static String literal(String text) {
        String bracketed = text.startsWith("[") ? text : "[" + text + "]";
        try {
            return InetAddress.getByName(bracketed).getHostAddress();
        } catch (UnknownHostException none) {
            return bracketed;
        }
    }
}
