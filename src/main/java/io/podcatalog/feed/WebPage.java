package io.podcatalog.feed;

import io.podcatalog.podcast.HttpUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page where a feed should be. Many a publisher's page says where the feed is. */
final class WebPage {

    /** Of the page, in characters: its head is at its beginning, and a page may be as large as a feed. */
    private static final int LOOKED_AT = 100_000;

    private static final Pattern FEED_TYPE = Pattern.compile("application/(?:rss|atom)\\+xml\\s*(?:;.*)?");

    private WebPage() {}

    /** {@return the first feed that the page announces, unless it is the page itself} */
    static Optional<HttpUrl> feed(String html, HttpUrl address) {
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

    /** As browsers and readers find it (RSS Autodiscovery, RSS Advisory Board). */
    private static boolean leadsToFeed(Element link) {
        String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
        return FEED_TYPE.matcher(type).matches();
    }
}
