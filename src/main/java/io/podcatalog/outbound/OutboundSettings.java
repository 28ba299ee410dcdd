package io.podcatalog.outbound;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * The limits for requests to other servers.
 *
 * @param allow servers that may be asked although they are private or on another port than 80 and 443
 * @param connectTimeout for each address of a host
 * @param readTimeout the longest silence while an answer is awaited or read
 * @param deadline for a whole fetch: name look-ups, redirects, headers and body
 * @param gap the pause between the end of a fetch and the next from the same host
 * @param maxBody the largest body of an answer, decoded: up to 1 GB
 * @param userAgent name and version; the client adds the address of the site, so that publishers know whom to ask
 */
@ConfigurationProperties("podcatalog.outbound")
public record OutboundSettings(
        @DefaultValue List<HostAndPort> allow,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("1s") Duration gap,
        @DefaultValue("20MB") DataSize maxBody,
        @DefaultValue("5") int maxRedirects,
        @DefaultValue("Podcatalog/1.0") String userAgent) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

    public OutboundSettings {
        allow = List.copyOf(allow);
        checkPositive(connectTimeout, "connect-timeout");
        checkPositive(readTimeout, "read-timeout");
        checkPositive(deadline, "deadline");
        checkPositive(gap, "gap");
        // The program reads a whole body into memory.
        check(
                maxBody.toBytes() > 0 && maxBody.toMegabytes() <= 1024,
                "max-body",
                Words.of(maxBody) + " is outside the range 1 byte to 1 GB");
        check(maxRedirects >= 0 && maxRedirects <= 20, "max-redirects", maxRedirects + " is outside the range 0 to 20");
        check(PRINTABLE.matcher(userAgent).matches(), "user-agent", "it is empty or not plain ASCII");
    }

    private static void checkPositive(Duration time, String property) {
        check(!time.isZero() && !time.isNegative(), property, Words.of(time) + " is not longer than 0 s");
    }

    private static void check(boolean right, String property, String wrong) {
        Assert.isTrue(right, () -> "podcatalog.outbound." + property + ": " + wrong);
    }
}
