package io.podcatalog.artwork;

import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the wanted pictures: the files of some, and when the program asks for each again. */
@Component
class ArtworkStore {

    private final ArtworkRepository artworks;
    private final JdbcTemplate batches;

    ArtworkStore(ArtworkRepository artworks, JdbcTemplate batches) {
        this.artworks = artworks;
        this.batches = batches;
    }

    /** Adds the new pictures of a podcast. The first one is the most urgent. */
    @Transactional
    void want(long podcastId, List<HttpUrl> addresses, Instant now) {
        batches.batchUpdate(
                """
                insert into artwork (address, host, podcast_id, position, failures, next_try_at)
                values (?, ?, ?, ?, 0, ?) on conflict do nothing""",
                IntStream.range(0, addresses.size())
                        .mapToObj(i -> new Object[] {
                            addresses.get(i).value(),
                            addresses.get(i).host(),
                            podcastId,
                            i,
                            now.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    List<HttpUrl> addresses() {
        return artworks.findAddresses().stream().map(HttpUrl::new).toList();
    }

    /** Also deletes the files that no address has any more. */
    @Transactional
    void forget(Collection<HttpUrl> addresses) {
        batches.batchUpdate(
                "delete from artwork where address = ?",
                addresses.stream()
                        .map(address -> new Object[] {address.value()})
                        .toList());
        batches.update("delete from artwork_file f where not exists"
                + " (select 1 from artwork a where a.content_hash = f.content_hash)");
    }

    /** Brings forward the checks of pictures that edited parts of a feed name. */
    @Transactional
    void expectNews(Collection<HttpUrl> addresses, Instant now) {
        addresses.forEach(address -> record(address, artwork -> artwork.upkeep().expectNews(now)));
    }

    /** {@return the most urgent picture that is due; no other caller gets it before the lease ends} */
    Optional<Artwork> claim(Instant now, Duration lease) {
        Optional<Artwork> due;
        do {
            due = artworks.findDue(now, Limit.of(1));
        } while (due.filter(one -> artworks.claim(one, now, now.plus(lease)) == 0)
                .isPresent());
        return due;
    }

    /** @param renditions empty if {@link StoredRenditions#has} says that they are stored already */
    @Transactional
    void found(HttpUrl address, String contentHash, List<Rendition> renditions, KeptCopy copy) {
        batches.batchUpdate(
                "insert into artwork_file (content_hash, width, jpeg) values (?, ?, ?) on conflict do nothing",
                renditions.stream()
                        .map(one -> new Object[] {contentHash, one.width(), one.jpeg()})
                        .toList());
        record(address, artwork -> artwork.show(contentHash, copy));
    }

    @Transactional
    void record(HttpUrl address, Consumer<Artwork> news) {
        artworks.findById(address.value()).ifPresent(news);
    }
}
