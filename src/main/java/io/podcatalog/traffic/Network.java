package io.podcatalog.traffic;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The network of the sender of a request, as limits count it: one IPv4 address, or an IPv6 /64, which is the smallest
 * network of a household (RFC 6177).
 *
 * @param prefix the first 64 bits of IPv6, or the 32 bits of IPv4; no IPv6 network in use begins with 32 zero bits
 */
record Network(long prefix) {

    static final Network THIS_MACHINE = new Network(0x7F000001);

    /** A client on this machine that asks through a proxy on this machine. No sender has this address. */
    static final Network BEHIND_A_PROXY_HERE = new Network(1);

    /** All senders whose address can't be read count as this one. No sender is in this /64 (RFC 4291 §2.7). */
    static final Network UNKNOWN = new Network(-1);

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final Pattern FOR = Pattern.compile("(?i)\\bfor\\s*=\\s*\"?([^\\s\",;]+)");

    /** Some proxies add the port. */
    private static final String PORT = "(?::\\d{1,5})?";

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})" + PORT);

    /** The zone after a percent sign names the local interface, not the sender (RFC 4007 §11). */
    private static final Pattern IPV6 =
            Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:%[^]]*)?|\\[([0-9A-Fa-f:.]{2,45})(?:%[^]]*)?]" + PORT);

    /**
     * {@return the network that sent the request} A proxy on this machine appends the address of its client to
     * X-Forwarded-For or Forwarded. These headers count only in requests from this machine, because other senders can
     * forge them.
     */
    static Network of(HttpServletRequest request) {
        Network peer = of(request.getRemoteAddr());
        if (!peer.equals(THIS_MACHINE)) {
            return peer;
        }
        List<String> forwarded = forwarded(request);
        for (int last = forwarded.size() - 1; last >= 0; last--) {
            Network sender = of(forwarded.get(last));
            if (!sender.equals(THIS_MACHINE)) {
                return sender;
            }
            // This is another proxy on this machine. The address before it is that of its client.
        }
        return forwarded.isEmpty() ? THIS_MACHINE : BEHIND_A_PROXY_HERE;
    }

    /**
     * {@return the addresses that proxies name, the nearest last} X-Forwarded-For comes before Forwarded (RFC 7239): a
     * proxy that knows only the old header passes on any Forwarded that a client has sent.
     */
    private static List<String> forwarded(HttpServletRequest request) {
        String addresses = String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR)));
        if (addresses.isBlank()) {
            addresses = FOR.matcher(String.join(",", Collections.list(request.getHeaders(FORWARDED))))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.joining(","));
        }
        return Stream.of(addresses.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Checks the form first: InetAddress asks a name server for every text that is not clearly an address. */
    static Network of(String address) {
        Matcher ipv4 = IPV4.matcher(address);
        if (ipv4.matches()) {
            return ofIpv4(ipv4);
        }
        Matcher ipv6 = IPV6.matcher(address);
        if (!ipv6.matches()) {
            return UNKNOWN;
        }
        String digits = ipv6.group(1) == null ? ipv6.group(2) : ipv6.group(1);
        return digits.indexOf(':') < 0 ? UNKNOWN : ofIpv6(digits);
    }

    private static Network ofIpv4(Matcher parts) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int part = Integer.parseInt(parts.group(i + 1));
            if (part > 255) {
                return UNKNOWN;
            }
            bytes[i] = (byte) part;
        }
        return ofIpv4(bytes);
    }

    private static Network ofIpv4(byte[] bytes) {
        return bytes[0] == 127
                ? THIS_MACHINE
                : new Network(ByteBuffer.wrap(bytes).getInt() & 0xFFFFFFFFL);
    }

    private static Network ofIpv6(String digits) {
        try {
            // In brackets, InetAddress accepts only IPv6 addresses.
            InetAddress address = InetAddress.getByName("[" + digits + "]");
            if (address instanceof Inet4Address) {
                return ofIpv4(address.getAddress());
            }
            return address.isLoopbackAddress()
                    ? THIS_MACHINE
                    : new Network(ByteBuffer.wrap(address.getAddress()).getLong());
        } catch (UnknownHostException malformed) {
            return UNKNOWN;
        }
    }
}
