package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.podcast.HttpUrl;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches from other servers, and accepts only answers that are complete, in time and not too large. It keeps no
 * cookies, connections or credentials from one fetch to the next, and never tries again by itself.
 */
@Component
@Lazy
public class OutboundClient implements DisposableBean {

    private final OutboundSettings settings;
    private final Clock clock;
    private final PublicAddresses addresses;
    private final CloseableHttpClient client;

    /** One thread for each waiting caller, and one for each name look-up that goes on after its deadline. */
    private final ExecutorService workers;

    @Autowired
    OutboundClient(
            OutboundSettings settings,
            @Value("${podcatalog.site.address}") HttpUrl site,
            Clock clock,
            NameService names) {
        this(settings, site, clock, names, SSLContexts.createDefault());
    }

    OutboundClient(OutboundSettings settings, HttpUrl site, Clock clock, NameService names, SSLContext secure) {
        this.settings = settings;
        this.clock = clock;
        this.addresses = new PublicAddresses(settings.allow(), names);
        this.client = client(settings, userAgent(settings, site), Connections.of(settings, addresses, secure));
        CustomizableThreadFactory threads = new CustomizableThreadFactory("outbound-");
        threads.setDaemon(true);
        this.workers = Executors.newCachedThreadPool(threads);
    }

    /**
     * Fetches an address and follows its redirects. The caller closes the answer.
     *
     * @throws OutboundException if there is no good answer before the deadline
     */
    public OutboundResponse get(OutboundRequest wanted) throws OutboundException {
        Fetch fetch = new Fetch(wanted, client, addresses, settings, clock);
        // In a thread of its own, because Java can't interrupt a name look-up.
        FutureTask<OutboundResponse> answer = new FutureTask<>(fetch);
        try {
            workers.execute(answer);
            return answer.get(settings.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new OutboundException(Kind.TOO_SLOW, "it took longer than " + Words.of(settings.deadline()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutboundException failure) {
                throw failure;
            }
            throw new IllegalStateException("the fetch of " + wanted.address() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping(e);
        } catch (RejectedExecutionException e) {
            throw stopping(e);
        } finally {
            answer.cancel(true);
            fetch.abort();
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private static OutboundException stopping(Exception reason) {
        return new OutboundException(Kind.UNREACHABLE, "the program is about to stop", reason);
    }

    private static String userAgent(OutboundSettings settings, HttpUrl site) {
        return settings.userAgent() + " (+" + site.value().replaceFirst("/$", "") + ")";
    }

    private static CloseableHttpClient client(
            OutboundSettings settings, String userAgent, HttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.deadline()))
                        .setAuthenticationEnabled(false)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }
}
