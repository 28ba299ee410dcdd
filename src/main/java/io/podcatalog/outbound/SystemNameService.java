package io.podcatalog.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Asks the system, as every other program of this machine does. */
@Component
class SystemNameService implements NameService {

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
