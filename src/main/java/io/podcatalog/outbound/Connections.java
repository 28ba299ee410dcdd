package io.podcatalog.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/** Makes the connections of the client: only to addresses that may be asked, and with limits of time and size. */
class Connections extends PoolingHttpClientConnectionManagerBuilder {

    /** The program fetches from a host one thing at a time. */
    private static final int PER_HOST = 1;

    /** More than the program ever fetches at the same time. */
    private static final int TOTAL = 200;

    private static final int MAX_HEADER_LINES = 100;

    private static final int MAX_HEADER_LINE = 16 * 1024;

    private final SSLContext context;

    private Connections(SSLContext context) {
        this.context = context;
    }

    static HttpClientConnectionManager of(OutboundSettings settings, PublicAddresses addresses, SSLContext context) {
        return new Connections(context)
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(PER_HOST)
                .setMaxConnTotal(TOTAL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MAX_HEADER_LINES)
                                .setMaxLineLength(MAX_HEADER_LINE)
                                .build())
                        .build())
                .build();
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
            SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
        return new DefaultHttpClientConnectionOperator(
                Connections::socket,
                ports,
                names,
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, new NamedTls(context))
                        .build());
    }

    /** Without this check, a cancelled fetch would try the next address of the host. */
    private static Socket socket(Proxy proxy) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the fetch was cancelled");
        }
        return new Socket(Proxy.NO_PROXY);
    }
}
