package io.podcatalog.outbound;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How far the program goes when it asks others.
 *
 * @param allow what may be fetched although it is private or on another port than 80 and 443
 * @param connectTimeout for each address of a host
 * @param readTimeout the longest silence while an answer is awaited or read
 * @param deadline for a whole fetch by the clock on the wall: names, redirects, headers and body
 * @param gap between the end of a fetch and the next from the same host
 * @param maxBody of an answer, decoded
 * @param userAgent name and version; the address of the site follows, so that publishers know whom to ask
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
        check(isPositive(connectTimeout), "connect-timeout", connectTimeout + " is not a positive time");
        check(isPositive(readTimeout), "read-timeout", readTimeout + " is not a positive time");
        check(isPositive(deadline), "deadline", deadline + " is not a positive time");
        check(isPositive(gap), "gap", gap + " is not a positive time");
        // A body is held in memory while it is read.
        check(maxBody.toBytes() > 0 && maxBody.toMegabytes() <= 1024, "max-body", maxBody + " is not within 1GB");
        check(maxRedirects >= 0 && maxRedirects <= 20, "max-redirects", maxRedirects + " is not within 0 and 20");
        check(PRINTABLE.matcher(userAgent).matches(), "user-agent", "it is empty or not plain ASCII");
    }

    private static boolean isPositive(Duration time) {
        return !time.isZero() && !time.isNegative();
    }

    private static void check(boolean right, String property, String wrong) {
        Assert.isTrue(right, () -> "podcatalog.outbound." + property + ": " + wrong);
    }
}
