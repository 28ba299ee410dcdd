package io.podcatalog.artwork;

import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.FetchedFiles;
import io.podcatalog.site.FileCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the wanted pictures: the files of some, and when the program asks for each again. */
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

    /** Brings forward the checks of pictures that edited parts of a feed name. */
    @Transactional
    void expectNews(Collection<HttpUrl> addresses, Instant now) {
        List<Object[]> checks = new ArrayList<>();
        for (HttpUrl address : addresses) {
            jdbc.sql("select * from artwork where address = ?")
                    .param(address.value())
                    .query((row, i) -> picture(row))
                    .optional()
                    .map(picture -> picture.nextTryAfterEdit(now))
                    .ifPresent(next -> checks.add(new Object[] {time(next), address.value(), time(next)}));
        }
        batches.batchUpdate("update artwork set next_try_at = ? where address = ? and next_try_at > ?", checks);
    }

    /**
     * {@return the most urgent picture that is due; no other caller gets it before the lease ends} New ones come before
     * those that are only compared with the publisher's.
     */
    @Transactional
    Optional<WantedPicture> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                        select * from artwork where next_try_at <= ?
                        order by case when checked_at is null then 0 else 1 end, position, address
                        limit 1 for update skip locked""")
                .param(time(now))
                .query((row, i) -> picture(row))
                .optional()
                .map(picture -> {
                    jdbc.sql("update artwork set next_try_at = ? where address = ?")
                            .params(time(now.plus(lease)), picture.address().value())
                            .update();
                    return picture;
                });
    }

    /** @param renditions empty if {@link StoredRenditions#has} says that they are stored already */
    @Transactional
    void found(HttpUrl address, String contentHash, List<Rendition> renditions, KeptCopy copy) {
        batches.batchUpdate(
                "insert into artwork_file (content_hash, width, jpeg) values (?, ?, ?) on conflict do nothing",
                renditions.stream()
                        .map(one -> new Object[] {contentHash, one.width(), one.jpeg()})
                        .toList());
        jdbc.sql("update artwork set content_hash = ? where address = ?")
                .params(contentHash, address.value())
                .update();
        confirmed(address, copy);
    }

    /** Pages go on to show the same picture. */
    void confirmed(HttpUrl address, KeptCopy copy) {
        jdbc.sql("""
                        update artwork set etag = ?, last_modified = ?, read_by = ?, checked_at = ?, confirmations = ?,
                            failures = 0, reason = null, failed_at = null, next_try_at = ?
                        where address = ?""")
                .params(
                        copy.etag(),
                        copy.lastModified(),
                        copy.readBy(),
                        time(copy.checkedAt()),
                        copy.confirmations(),
                        time(copy.nextCheck()),
                        address.value())
                .update();
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

    private static WantedPicture picture(ResultSet row) throws SQLException {
        Instant checkedAt = instant(row, "checked_at");
        return new WantedPicture(
                new HttpUrl(row.getString("address")),
                row.getInt("failures"),
                instant(row, "failed_at"),
                row.getString("content_hash"),
                checkedAt == null
                        ? null
                        : new KeptCopy(
                                row.getString("etag"),
                                row.getString("last_modified"),
                                row.getInt("read_by"),
                                checkedAt,
                                row.getInt("confirmations")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
