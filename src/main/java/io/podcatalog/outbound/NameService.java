package io.podcatalog.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells at which addresses a host can be reached. */
interface NameService {

    /**
     * @param host in ASCII, or an address as it is written
     * @return one address or more
     * @throws UnknownHostException where there is none
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
