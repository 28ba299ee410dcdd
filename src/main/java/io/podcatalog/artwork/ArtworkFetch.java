package io.podcatalog.artwork;

import io.podcatalog.listing.Palette;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.pagecache.PageChanges;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.podcast.UnusableFileException;
import io.podcatalog.upkeep.Backoff;
import io.podcatalog.upkeep.FileFetch;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Fetches one picture at a time, and makes it small. */
@Service
class ArtworkFetch {

    /**
     * Must rise with every change in how renditions are made: it is a part of each hash, because caches keep an address
     * forever.
     */
    private static final int VERSION = 1;

    /** Apple asks for less than half a megabyte. Pictures of feeds are often larger, but seldom this large. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private static final FileFetch.Rules RULES = new FileFetch.Rules(
            "pictures",
            "image/jpeg, image/png, image/webp;q=0.9, image/gif;q=0.8, image/*;q=0.1",
            LARGEST,
            VERSION,
            new Backoff(Duration.ofHours(1), Duration.ofDays(4))::after);

    /** In hexadecimal digits. */
    private static final int HASH = 32;

    private static final String UPRIGHT = "upright:";

    private final ArtworkRepository artworks;
    private final StoredRenditions renditions;
    private final ArtworkStore store;
    private final PageChanges pages;
    private final Clock clock;
    private final FileFetch<Artwork> fetch;

    ArtworkFetch(
            ArtworkRepository artworks,
            StoredRenditions renditions,
            PoliteClient outbound,
            TransactionTemplate transaction,
            ArtworkStore store,
            PageChanges pages,
            Clock clock) {
        this.artworks = artworks;
        this.renditions = renditions;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
        this.fetch = new FileFetch<>(RULES, artworks, outbound, transaction, clock);
    }

    /** {@return whether a picture was due} */
    boolean next() {
        Optional<Artwork> due = artworks.findDue(clock.instant(), Limit.of(1));
        due.ifPresent(picture -> fetch.fetch(picture, answer -> read(picture, answer)));
        return due.isPresent();
    }

    private Predicate<Artwork> read(Artwork due, OutboundResponse answer) throws UnusableFileException {
        byte[] file = answer.body();
        String hash = hash(file);
        if (hash.equals(due.contentHash())) {
            return picture -> false;
        }
        Optional<BufferedImage> cover =
                renditions.has(hash) ? Optional.empty() : Optional.of(PictureDecoder.square(file));
        List<Rendition> made = cover.map(Rendition::of).orElse(List.of());
        Optional<Palette> palette = cover.map(CoverColors::of);
        return picture -> {
            renditions.add(hash, made);
            palette.ifPresent(colors -> renditions.add(hash, colors));
            picture.show(hash);
            store.naming(picture.url()).forEach(pages::tell);
            return true;
        };
    }

    /** Earlier versions stored pictures that are not upright as they lie. */
    private static String hash(byte[] file) {
        String rules = VERSION + ":" + (Orientation.of(file).isUpright() ? "" : UPRIGHT);
        return Fingerprint.of(rules.getBytes(StandardCharsets.US_ASCII), file).substring(0, HASH);
    }
}
