package io.podcatalog.site;

import io.podcatalog.podcast.HttpUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The public address of the site.
 *
 * @param address its origin, such as {@code https://podcasts.example.org}; never taken from a request, because a client
 *     can send any Host header
 */
@ConfigurationProperties("podcatalog.site")
public record SiteSettings(HttpUrl address) {

    public SiteSettings {
        Assert.isTrue(
                address.value().matches("https?://[^/?#]+/?"),
                "podcatalog.site.address: \"" + address + "\" is not an address such as https://podcasts.example.org");
    }

    /** {@return the absolute address of a path on this site, which begins with a slash} */
    public String url(String path) {
        return address.value().replaceFirst("/$", "") + path;
    }

    public boolean isSecure() {
        return address.value().startsWith("https:");
    }
}
