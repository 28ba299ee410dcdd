package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.podcast.HostName;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Decides which addresses may be asked. The connections use it as their resolver, so it checks the very IP address that
 * they use. The text of an address has many spellings, and an earlier look-up may have had another result.
 */
class PublicAddresses implements DnsResolver {

    /**
     * Of IPv6 only global unicast (RFC 4291 §2.4): other ranges can contain an IPv4 address. IPv4 is listed in two
     * halves, because a prefix of length 0 would match IPv6 too.
     */
    private static final InetAddressFilter PUBLIC =
            InetAddressFilter.externalAddresses().and(InetAddressFilter.of("0.0.0.0/1", "128.0.0.0/1", "2000::/3"));

    private final Set<HostAndPort> allowed;
    private final NameService names;

    PublicAddresses(Collection<HostAndPort> allowed, NameService names) {
        this.allowed = Set.copyOf(allowed);
        this.names = names;
    }

    /** Refuses an address by its text, before any look-up. */
    void check(URI address) throws OutboundException {
        String scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new OutboundException(Kind.REFUSED_ADDRESS, "the address is not an http or https address");
        }
        HostAndPort server = HostAndPort.of(address);
        if (server.host().value().isEmpty()) {
            throw new OutboundException(Kind.REFUSED_ADDRESS, "the address has no host");
        }
        if (!server.host().isUsable()) {
            throw new OutboundException(Kind.REFUSED_ADDRESS, server.host() + " is not a possible host name");
        }
        if (address.getRawAuthority().contains("@")) {
            throw new OutboundException(Kind.REFUSED_ADDRESS, "the address contains a user name");
        }
        if (!server.isOnAUsualPort() && !allowed.contains(server)) {
            throw new OutboundException(
                    Kind.REFUSED_ADDRESS,
                    "the address has port " + server.port() + ", not 80 or 443, and podcatalog.outbound.allow does not"
                            + " name " + server);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        // The client passes the letters that a name with xn-- stands for.
        HostAndPort server = new HostAndPort(host, port);
        InetAddress[] found = names.addresses(server.host().value());
        List<InetSocketAddress> good = Stream.of(found)
                .filter(address -> allowed.contains(server) || PUBLIC.matches(address))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (good.isEmpty()) {
            throw new NotPublicException(found[0], server);
        }
        return good;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        // The list of allowed servers has no port 0.
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return HostName.of(host).value();
    }

    static class NotPublicException extends UnknownHostException {

        NotPublicException(InetAddress address, HostAndPort server) {
            super("the address leads to " + address.getHostAddress()
                    + ", which is not public, and podcatalog.outbound.allow does not name " + server);
        }
    }
}
