package io.podcatalog.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the vectors of episodes, so that only episodes with changed texts are analyzed again. */
@Component
class EpisodeVectorStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EpisodeVectorStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param link to its page at the publisher
     * @param analyzed the edition that was analyzed last, null where none was
     */
    record Edition(
            long episodeId,
            @Nullable String title,
            @Nullable String link,
            int current,
            @Nullable Integer analyzed) {

        boolean isNew() {
            return analyzed == null || analyzed != current;
        }
    }

    List<Edition> editions(long podcastId) {
        return jdbc.sql("""
                        select e.id as episode_id, e.title, e.link, e.edition as current, p.edition as analyzed
                        from episode e left join portrait p on p.episode_id = e.id
                        where e.podcast_id = ? and e.taken_down_at is null and not e.withheld order by e.id
                        """)
                .param(podcastId)
                .query((row, number) -> new Edition(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, Integer.class)))
                .list();
    }

    /** {@return the episodes with a vector that are taken down or withheld} */
    List<Long> takenDown(long podcastId) {
        return jdbc.sql("""
                        select e.id from episode e join portrait p on p.episode_id = e.id
                        where e.podcast_id = ? and (e.taken_down_at is not null or e.withheld)
                        """).param(podcastId).query(Long.class).list();
    }

    /** Deletes the vectors of these episodes. An episode that is shown again is then compared as a new one. */
    void forget(List<Long> ids) {
        batches.batchUpdate(
                "delete from portrait where episode_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** {@return all vectors of a podcast, in the order of their ids} */
    List<EpisodeVector> vectors(long podcastId) {
        return jdbc.sql("""
                        select e.id, e.listed_at, p.traits from episode e join portrait p on p.episode_id = e.id
                        where e.podcast_id = ? and e.taken_down_at is null and not e.withheld order by e.id
                        """).param(podcastId).query(EpisodeVectorStore::vector).list();
    }

    Map<Long, List<Subject>> subjects(Collection<Long> ids) {
        Map<Long, List<Subject>> subjects = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select episode_id, wording from portrait where episode_id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        subjects.put(row.getLong(1), Subject.read(row.getString(2)));
                    });
        }
        return subjects;
    }

    void put(List<Analysis> analyses) {
        forget(analyses.stream().map(one -> one.vector().id()).toList());
        batches.batchUpdate(
                "insert into portrait (episode_id, edition, traits, wording) values (?, ?, ?, ?)",
                analyses.stream()
                        .map(one -> new Object[] {
                            one.vector().id(), one.edition(), one.vector().bytes(), Subject.lines(one.subjects())
                        })
                        .toList());
    }

    private static EpisodeVector vector(ResultSet row, int number) throws SQLException {
        Instant listedAt = row.getObject(2, OffsetDateTime.class).toInstant();
        return EpisodeVector.read(row.getLong(1), listedAt, row.getBytes(3));
    }
}
