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

    /**
     * {@return the address for a page of this site: the path of a file of this site, otherwise the address itself} The
     * visitor may see the site at another address than its public one, and a browser refuses audio from there.
     */
    public String seenFromHere(HttpUrl file) {
        String own = url("/");
        return file.value().startsWith(own) ? file.value().substring(own.length() - 1) : file.value();
    }

    public boolean isSecure() {
        return address.value().startsWith("https:");
    }
}
