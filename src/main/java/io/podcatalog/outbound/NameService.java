package io.podcatalog.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up the IP addresses of a host. */
interface NameService {

    /**
     * @param host a name in ASCII, or an IP address as text
     * @return one address or more
     * @throws UnknownHostException if the host has no address
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
