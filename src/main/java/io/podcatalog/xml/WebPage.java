package io.podcatalog.xml;

import io.podcatalog.podcast.HttpUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page in place of a feed. Many pages of publishers link to the feed. */
public final class WebPage {

    /** In characters. Links to feeds are near the beginning of a page, and a page can be as large as a feed. */
    private static final int LOOKED_AT = 100_000;

    private static final Pattern FEED_TYPE = Pattern.compile("application/(?:rss|atom)\\+xml\\s*(?:;.*)?");

    private WebPage() {}

    /** {@return the first feed that the page links to, except its own address} */
    public static Optional<HttpUrl> feed(String html, HttpUrl address) {
        Document page = Jsoup.parse(html.substring(0, Math.min(html.length(), LOOKED_AT)));
        HttpUrl base = Optional.ofNullable(page.selectFirst("base[href]"))
                .flatMap(element -> HttpUrl.parse(element.attr("href"), address))
                .orElse(address);
        return page.select("link[rel~=(?i)\\balternate\\b]").stream()
                .filter(WebPage::leadsToFeed)
                .flatMap(link -> HttpUrl.parse(link.attr("href"), base).stream())
                .filter(feed -> !feed.equals(address))
                .findFirst();
    }

    /** Follows RSS Autodiscovery (RSS Advisory Board), as browsers and feed readers do. */
    private static boolean leadsToFeed(Element link) {
        String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
        return FEED_TYPE.matcher(type).matches();
    }
}
