package io.podcatalog.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Looks names up with the operating system, as other programs on the machine do. */
@Component
class SystemNameService implements NameService {

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
