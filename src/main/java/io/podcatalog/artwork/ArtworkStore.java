package io.podcatalog.artwork;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.FetchedFiles;
import io.podcatalog.subscription.FileCount;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the wanted pictures: the files of some, and the next try of the others. */
@Component
class ArtworkStore implements FetchedFiles {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ArtworkStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
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
                            addresses.get(i).value(), addresses.get(i).host(), podcastId, i, time(now)
                        })
                        .toList());
    }

    List<HttpUrl> addresses() {
        return jdbc.sql("select address from artwork")
                .query((row, i) -> new HttpUrl(row.getString(1)))
                .list();
    }

    /** Also deletes the files that no address has any more. */
    @Transactional
    void forget(Collection<HttpUrl> addresses) {
        batches.batchUpdate(
                "delete from artwork where address = ?",
                addresses.stream()
                        .map(address -> new Object[] {address.value()})
                        .toList());
        jdbc.sql("delete from artwork_file f where not exists"
                        + " (select 1 from artwork a where a.content_hash = f.content_hash)")
                .update();
    }

    /** {@return the most urgent picture that is due; no other caller gets it before the lease ends} */
    @Transactional
    Optional<WantedPicture> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                        select address, host, failures from artwork where next_try_at <= ?
                        order by position, address limit 1 for update skip locked""")
                .param(time(now))
                .query((row, i) -> new WantedPicture(new HttpUrl(row.getString("address")), row.getInt("failures")))
                .optional()
                .map(picture -> {
                    jdbc.sql("update artwork set next_try_at = ? where address = ?")
                            .params(time(now.plus(lease)), picture.address().value())
                            .update();
                    return picture;
                });
    }

    boolean holds(String contentHash) {
        return jdbc.sql("select count(*) from artwork_file where content_hash = ?")
                        .param(contentHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param renditions empty if {@link #holds} says that they are stored already */
    @Transactional
    void found(HttpUrl address, String contentHash, List<Rendition> renditions) {
        batches.batchUpdate(
                "insert into artwork_file (content_hash, width, jpeg) values (?, ?, ?) on conflict do nothing",
                renditions.stream()
                        .map(one -> new Object[] {contentHash, one.width(), one.jpeg()})
                        .toList());
        jdbc.sql("""
                        update artwork set content_hash = ?, reason = null, failed_at = null, next_try_at = null
                        where address = ?""").params(contentHash, address.value()).update();
    }

    void failed(HttpUrl address, String reason, Instant now, Instant nextTry) {
        jdbc.sql("""
                        update artwork set failures = failures + 1, reason = ?, failed_at = ?, next_try_at = ?
                        where address = ?""").params(reason, time(now), time(nextTry), address.value()).update();
    }

    /** Puts off all fetches from a host that are due before then. */
    void putOff(String host, Instant until) {
        jdbc.sql("update artwork set next_try_at = ? where host = ? and next_try_at < ?")
                .params(time(until), host, time(until))
                .update();
    }

    @Override
    public List<FileCount> counts() {
        return jdbc.sql("""
                        select podcast_id, count(*), count(content_hash), count(reason),
                            (select f.reason from artwork f where f.podcast_id = a.podcast_id and f.reason is not null
                                order by f.failed_at desc, f.address limit 1)
                        from artwork a where podcast_id is not null group by podcast_id order by podcast_id""")
                .query((row, i) -> new FileCount(
                        row.getLong(1), "pictures", row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .list();
    }

    Optional<byte[]> jpeg(String contentHash, int width) {
        return jdbc.sql("select jpeg from artwork_file where content_hash = ? and width = ?")
                .params(contentHash, width)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    /** {@return whether each picture has a rendition of at most this width} Reads no picture. */
    boolean hasSmall(Collection<String> contentHashes, int maxWidth) {
        return jdbc.sql("""
                        select count(distinct content_hash) from artwork_file
                        where content_hash in (:hashes) and width <= :width""")
                        .param("hashes", contentHashes)
                        .param("width", maxWidth)
                        .query(Integer.class)
                        .single()
                == contentHashes.size();
    }

    /** {@return the widest rendition of each picture up to this width, by content hash} */
    Map<String, byte[]> small(Collection<String> contentHashes, int maxWidth) {
        Map<String, byte[]> jpegs = new HashMap<>();
        jdbc.sql("""
                        select f.content_hash, f.jpeg from artwork_file f
                        where f.content_hash in (:hashes) and f.width = (select max(w.width) from artwork_file w
                            where w.content_hash = f.content_hash and w.width <= :width)""").param("hashes", contentHashes).param("width", maxWidth).query(row -> {
            jpegs.put(row.getString(1), row.getBytes(2));
        });
        return jpegs;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
