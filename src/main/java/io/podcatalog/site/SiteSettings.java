package io.podcatalog.site;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The public address of the site.
 *
 * @param address its origin, such as {@code https://podcasts.example.org}; never taken from a request, because a client
 *     can send any Host header
 * @param securityContact where to report a weakness, a URI as RFC 9116 §2.5.3 wants it; null where the site has no
 *     security.txt
 */
@ConfigurationProperties("podcatalog.site")
public record SiteSettings(HttpUrl address, @Nullable String securityContact) {

    private static final String CONTACT =
            "mailto:[^\\s@<>\"]+@[^\\s@<>\"]+|https://[^\\s<>\"]+|tel:\\+?[0-9][0-9().-]+";

    public SiteSettings {
        Assert.isTrue(
                address.value().matches("https?://[^/?#]+/?"),
                "podcatalog.site.address: \"" + address + "\" is not an address such as https://podcasts.example.org");
        securityContact = securityContact == null || securityContact.isBlank() ? null : securityContact.strip();
        Assert.isTrue(
                securityContact == null || securityContact.matches(CONTACT),
                "podcatalog.site.security-contact: \"" + securityContact
                        + "\" is not an address such as mailto:security@example.org, https://example.org/security"
                        + " or tel:+1-201-555-0123");
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
