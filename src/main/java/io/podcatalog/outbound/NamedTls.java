package io.podcatalog.outbound;

import io.podcatalog.podcast.HostName;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Names the host in the TLS handshake (RFC 6066 §3), and checks that the certificate is for that host. The JDK does
 * neither if the name has an underscore.
 */
final class NamedTls implements TlsSocketStrategy {

    private final SSLContext context;

    NamedTls(SSLContext context) {
        this.context = context;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext http)
            throws IOException {
        String name = HostName.of(host).value();
        return new DefaultClientTlsStrategy(
                context, HostnameVerificationPolicy.CLIENT, HttpsSupport.getDefaultHostnameVerifier()) {
            @Override
            protected void initializeSocket(SSLSocket unopened) {
                if (!isLiteral(name)) {
                    SSLParameters parameters = unopened.getSSLParameters();
                    parameters.setServerNames(List.of(new AskedHost(name)));
                    unopened.setSSLParameters(parameters);
                }
            }
        }.upgrade(socket, name, port, attachment, http);
    }

    /** RFC 6066 §3: the handshake does not name a host by its IP address. */
    private static boolean isLiteral(String name) {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }

    /** SNIHostName refuses names with an underscore. */
    private static final class AskedHost extends SNIServerName {

        AskedHost(String name) {
            super(StandardConstants.SNI_HOST_NAME, name.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
