package io.podcatalog.subscription;

import io.podcatalog.feed.FeedList;
import io.podcatalog.feed.OpmlParser;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The operator's list of more feeds (podcatalog.opml): a file or an address. */
@Component
class OpmlList {

    private static final Logger log = LoggerFactory.getLogger(OpmlList.class);

    private static final String ACCEPT = "text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private static final int MOST_LOGGED = 5;

    private final String place;
    private final PoliteClient outbound;

    OpmlList(SubscriptionSettings settings, PoliteClient outbound) {
        this.place = settings.opml();
        this.outbound = outbound;
    }

    static boolean isRemote(String place) {
        return place.matches("(?i)https?:.*");
    }

    /** @throws FeedException with a reason that an operator understands */
    static FeedList file(String place) throws FeedException {
        try {
            return OpmlParser.parse(Files.readAllBytes(Path.of(place)), null);
        } catch (NoSuchFileException missing) {
            throw new FeedException("there is no file \"" + place + "\"");
        } catch (IOException | InvalidPathException unreadable) {
            throw new FeedException("the file \"" + place + "\" can't be read");
        }
    }

    boolean isRemote() {
        return isRemote(place);
    }

    boolean isEmpty() {
        return place.isEmpty();
    }

    List<HttpUrl> read() throws FeedException, OutboundException {
        if (isEmpty()) {
            return List.of();
        }
        FeedList list = readList();
        list.unusable().stream().limit(MOST_LOGGED).forEach(entry -> log.warn("Skipped in {}: {}", place, entry));
        if (list.unusable().size() > MOST_LOGGED) {
            log.warn("Skipped in {}: {} more", place, list.unusable().size() - MOST_LOGGED);
        }
        return list.feeds();
    }

    private FeedList readList() throws FeedException, OutboundException {
        if (!isRemote()) {
            return file(place);
        }
        try (OutboundResponse answer =
                outbound.get(OutboundRequest.of(HttpUrl.of(place).uri(), ACCEPT))) {
            return OpmlParser.parse(answer.body(), answer.contentType());
        }
    }

    @Override
    public String toString() {
        return place;
    }
}
