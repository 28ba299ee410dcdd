package io.podcatalog.site;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Where the site is reached from outside.
 *
 * @param address its origin, such as {@code https://podcasts.example.org}; never taken from a request, whose Host
 *     header anybody can choose
 */
@ConfigurationProperties("podcatalog.site")
public record SiteSettings(URI address) {

    public SiteSettings {
        boolean origin = address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null;
        Assert.isTrue(
                origin,
                "podcatalog.site.address: \"" + address + "\" is not an address such as https://podcasts.example.org");
    }

    /** {@return the absolute address of a path of ours, which begins with a slash} */
    public String url(String path) {
        return address.getScheme() + "://" + address.getRawAuthority() + path;
    }
}
