package io.podcatalog.outbound;

import io.podcatalog.podcast.HostName;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.Assert;

/**
 * A server that the program asks.
 *
 * @param port the one in the address, or else the usual one of its scheme; in a wrong address it may be out of range
 */
public record HostAndPort(HostName host, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST = 0xFFFF;

    private static final Pattern FORM = Pattern.compile("([^\\s:/@\\[\\]]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

    public HostAndPort(String host, int port) {
        this(HostName.of(host), port);
    }

    static HostAndPort of(URI address) {
        int port = HostName.port(address);
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        return new HostAndPort(HostName.of(address), port < 0 ? usual : port);
    }

    /** Reads {@code host:port}. Spring calls this when it binds the setting. */
    public static HostAndPort valueOf(String text) {
        Matcher form = FORM.matcher(text.strip());
        boolean matches = form.matches();
        int port = matches ? Integer.parseInt(form.group(2)) : 0;
        Assert.isTrue(port > 0 && port <= LAST, () -> "podcatalog.outbound.allow: \"" + text + "\" is not host:port");
        return new HostAndPort(form.group(1), port);
    }

    boolean isOnAUsualPort() {
        return port == HTTP || port == HTTPS;
    }

    /** {@return the name of its queue} Ports 80 and 443 of a host share one; every other port has its own. */
    String server() {
        return isOnAUsualPort() ? host.value() : toString();
    }

    /** Written as in {@code podcatalog.outbound.allow}. */
    @Override
    public String toString() {
        return (host.value().indexOf(':') < 0 ? host.value() : "[" + host + "]") + ":" + port;
    }
}
