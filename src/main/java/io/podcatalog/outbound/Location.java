package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.podcast.HostName;
import java.net.URI;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** Reads where a redirect leads (RFC 9110 §10.2.2 and §15.4). */
final class Location {

    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private Location() {}

    /** 300 offers a choice, 304 is no redirect, 305 and 306 are out of use. */
    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static boolean isPermanent(int status) {
        return status == 301 || status == 308;
    }

    /** The address as it goes over the wire: ASCII, its host as {@link HostName} spells it, without a fragment. */
    static URI start(URI address) {
        URI ascii = withoutFragment(URI.create(address.toASCIIString()));
        HostName host = HostName.of(ascii);
        if (!host.isUsable() || ascii.getRawAuthority().contains("@")) {
            return ascii;
        }
        String name = host.value().indexOf(':') < 0 ? host.value() : "[" + host + "]";
        String port = HostName.port(ascii) < 0 ? "" : ":" + HostName.port(ascii);
        return URI.create(ascii.toString().replaceFirst("//[^/?]*", "//" + name + port));
    }

    static URI next(URI from, HttpResponse response) throws OutboundException {
        Header[] locations = response.getHeaders("Location");
        String text = locations.length == 1 ? encoded(locations[0].getValue().strip()) : "";
        if (text.isEmpty()) {
            throw new OutboundException(Kind.MALFORMED, "it redirects without saying where to");
        }
        // URI follows RFC 2396, which drops the last segment of the path here.
        String reference = text.startsWith("?") ? from.getRawPath() + text : text;
        try {
            return start(from.resolve(reference));
        } catch (IllegalArgumentException notAnAddress) {
            throw new OutboundException(Kind.MALFORMED, "it redirects to something that is not an address");
        }
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? address : URI.create(text.substring(0, fragment));
    }

    /** Some servers do not escape spaces and UTF-8. Each character here is one byte that they sent. */
    private static String encoded(String text) {
        return text.chars()
                .mapToObj(c -> isLegal(c)
                        ? Character.toString(c)
                        : "%" + HexFormat.of().withUpperCase().toHexDigits((byte) c))
                .collect(Collectors.joining());
    }

    private static boolean isLegal(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || LEGAL.indexOf(c) >= 0;
    }
}
