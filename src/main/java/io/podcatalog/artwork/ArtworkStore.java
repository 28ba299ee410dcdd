package io.podcatalog.artwork;

import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of the pictures that podcasts name. */
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
        batches.batchUpdate(
                "insert into artwork_podcast (address, podcast_id) values (?, ?) on conflict do nothing",
                addresses.stream()
                        .map(address -> new Object[] {address.value(), podcastId})
                        .toList());
    }

    /** {@return the podcasts that name the picture} */
    List<Long> naming(HttpUrl picture) {
        return batches.queryForList(
                "select podcast_id from artwork_podcast where address = ? order by podcast_id",
                Long.class,
                picture.value());
    }

    /** {@return the podcasts whose pages show a picture with this content} */
    List<Long> showing(String contentHash) {
        return batches.queryForList(
                "select distinct p.podcast_id from artwork_podcast p join artwork a on a.address = p.address"
                        + " where a.content_hash = ? order by p.podcast_id",
                Long.class,
                contentHash);
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
        batches.update("delete from artwork_palette p where not exists"
                + " (select 1 from artwork_file f where f.content_hash = p.content_hash)");
    }

    /** Brings forward the checks of pictures that edited parts of a feed name. */
    @Transactional
    void expectNews(Collection<HttpUrl> addresses, Instant now) {
        addresses.forEach(address -> artworks.findById(address.value())
                .ifPresent(artwork -> artwork.upkeep().expectNews(now)));
    }
}
