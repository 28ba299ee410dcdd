package io.podcatalog.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

    /** A host, as it stands in the address, and a port. */
    public record HostAndPort(String host, int port) {

        private static final Pattern FORM = Pattern.compile("([^\\s:/@\\[\\]]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

        public HostAndPort {
            host = host.toLowerCase(Locale.ROOT);
            if (host.startsWith("[") && host.endsWith("]")) {
                host = host.substring(1, host.length() - 1);
            }
        }

        /** Called when the setting is bound. */
        public static HostAndPort valueOf(String text) {
            Matcher form = FORM.matcher(text.strip());
            boolean matches = form.matches();
            int port = matches ? Integer.parseInt(form.group(2)) : 0;
            check(port > 0 && port <= 0xFFFF, "allow", "\"" + text + "\" is not host:port");
            return new HostAndPort(form.group(1), port);
        }
    }
}
