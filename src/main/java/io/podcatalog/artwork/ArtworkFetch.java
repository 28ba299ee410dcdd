package io.podcatalog.artwork;

import io.podcatalog.listing.PictureArrived;
import io.podcatalog.outbound.Backoff;
import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.podcast.HttpUrl;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Fetches one picture at a time. Every failure is recorded with the address, and the next try waits longer. */
@Service
class ArtworkFetch {

    private static final Logger log = LoggerFactory.getLogger(ArtworkFetch.class);

    /** Longer than a fetch and a slow decoder take. After it, a picture that a dead process claimed is free again. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Backoff RETRIES = new Backoff(Duration.ofHours(1), Duration.ofDays(4));

    /**
     * Must rise with every change in how renditions are made: it is a part of each hash, because caches keep an address
     * forever.
     */
    private static final int VERSION = 1;

    /** In hexadecimal digits. */
    private static final int HASH = 32;

    /** Apple asks for less than half a megabyte. Pictures of feeds are often larger, but seldom this large. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private static final String ACCEPT = "image/jpeg, image/png, image/webp;q=0.9, image/gif;q=0.8, image/*;q=0.1";

    private static final String UPRIGHT = "upright:";

    private final ArtworkRepository artworks;
    private final ArtworkStore store;
    private final StoredRenditions renditions;
    private final PoliteClient outbound;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArtworkFetch(
            ArtworkRepository artworks,
            ArtworkStore store,
            StoredRenditions renditions,
            PoliteClient outbound,
            ApplicationEventPublisher events,
            Clock clock) {
        this.artworks = artworks;
        this.store = store;
        this.renditions = renditions;
        this.outbound = outbound;
        this.events = events;
        this.clock = clock;
    }

    /** {@return whether a picture was due} */
    boolean next() {
        Optional<Artwork> wanted = store.claim(clock.instant(), CLAIM);
        wanted.ifPresent(this::fetch);
        return wanted.isPresent();
    }

    private void fetch(Artwork wanted) {
        HttpUrl address = wanted.address();
        try (OutboundResponse answer = outbound.get(request(wanted))) {
            keep(wanted, answer);
        } catch (OutboundException failure) {
            // An interrupt means that the program stops. The picture has not failed, and its claim runs out.
            if (!Thread.currentThread().isInterrupted()) {
                failure.rest()
                        .ifPresentOrElse(
                                rest -> pauseHost(wanted, rest, failure), () -> fail(wanted, failure.getMessage()));
            }
        } catch (UnusablePictureException failure) {
            fail(wanted, failure.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            log.error("The fetch of {} ended with an error in this program", address, failure);
            fail(wanted, "an error in this program stopped the fetch");
        }
    }

    private static OutboundRequest request(Artwork wanted) {
        OutboundRequest request =
                OutboundRequest.of(wanted.address().uri(), ACCEPT).atMost(LARGEST);
        KeptCopy copy = wanted.upkeep().copy();
        return copy == null ? request : copy.condition(request, VERSION);
    }

    private void keep(Artwork wanted, OutboundResponse answer) throws UnusablePictureException {
        HttpUrl address = wanted.address();
        KeptCopy copy = wanted.upkeep().copy();
        byte[] file = answer.body();
        String hash = answer.isUnchanged() ? wanted.contentHash() : hash(file);
        if (copy != null && hash.equals(wanted.contentHash())) {
            KeptCopy confirmed = copy.confirmedBy(answer, VERSION, clock.instant());
            store.record(address, artwork -> artwork.upkeep().fetched(confirmed));
            return;
        }
        List<Rendition> made = renditions.has(hash) ? List.of() : Rendition.of(PictureDecoder.square(file));
        store.found(address, hash, made, KeptCopy.of(answer, VERSION, clock.instant()));
        events.publishEvent(new PictureArrived(address));
    }

    /**
     * Puts off all pictures of the host with one line in the log. This one has failed, unless the program did not ask.
     */
    private void pauseHost(Artwork wanted, Duration rest, OutboundException failure) {
        if (failure.kind() != Kind.NOT_NOW) {
            record(wanted, failure.getMessage());
        }
        String host = wanted.address().host();
        log.info("No pictures from {} for {} minutes: {}", host, rest.toMinutes(), failure.getMessage());
        artworks.putOff(host, clock.instant().plus(rest));
    }

    private void fail(Artwork wanted, String reason) {
        log.info("No picture from {}: {}", wanted.address(), reason);
        record(wanted, reason);
    }

    private void record(Artwork wanted, String reason) {
        store.record(wanted.address(), artwork -> artwork.upkeep().failed(reason, clock.instant(), RETRIES::after));
    }

    /** Earlier versions stored pictures that are not upright as they lie. */
    private static String hash(byte[] file) {
        String rules = VERSION + ":" + (Orientation.of(file).isUpright() ? "" : UPRIGHT);
        return Fingerprint.of(rules.getBytes(StandardCharsets.US_ASCII), file).substring(0, HASH);
    }
}
