package io.podcatalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets each address search so many times a minute, because a search costs more than any other page. This machine is
 * not counted: it is the operator, or a proxy that stands for all listeners and should say for whom it asks.
 */
@Component
class SearchLimit implements HandlerInterceptor, WebMvcConfigurer {

    static final Duration SPAN = Duration.ofMinutes(1);

    /** Beyond as many addresses the ones that ask least are forgotten. */
    private static final int ADDRESSES = 100_000;

    private final int perMinute;
    private final Cache<String, AtomicInteger> counts;

    @Autowired
    SearchLimit(SearchSettings settings) {
        this(settings.perMinute(), Ticker.systemTicker());
    }

    SearchLimit(int perMinute, Ticker clock) {
        this.perMinute = perMinute;
        this.counts = Caffeine.newBuilder()
                .ticker(clock)
                .expireAfterWrite(SPAN)
                .maximumSize(ADDRESSES)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/search");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (admits(request.getRemoteAddr())) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SPAN.toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    boolean admits(String address) throws UnknownHostException {
        InetAddress from = InetAddress.getByName(address);
        return from.isLoopbackAddress()
                || counts.get(network(from), key -> new AtomicInteger()).incrementAndGet() <= perMinute;
    }

    /** A household has a whole /64 of IPv6 (RFC 6177). */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
