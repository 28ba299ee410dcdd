package io.podcatalog.discovery;

import io.podcatalog.browse.RelatedEpisode;
import io.podcatalog.browse.RelatedEpisodes;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the relations of the last run, and reads them for pages. */
@Component
class RelatedEpisodeStore implements RelatedEpisodes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Catalog catalog;

    RelatedEpisodeStore(JdbcClient jdbc, JdbcTemplate batches, Catalog catalog) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.catalog = catalog;
    }

    @Override
    public List<RelatedEpisode> of(long episodeId) {
        List<Relation> relations = jdbc.sql("""
                        select episode_id, related_id, reason, closeness from related_episode
                        where episode_id = ? order by position
                        """)
                .param(episodeId)
                .query(RelatedEpisodeStore::relation)
                .list();
        Map<Long, EpisodeSummary> episodes =
                catalog.summaries(relations.stream().map(Relation::relatedId).toList()).stream()
                        .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        return relations.stream()
                .filter(relation -> episodes.containsKey(relation.relatedId()))
                .map(relation -> new RelatedEpisode(episodes.get(relation.relatedId()), relation.reasons()))
                .toList();
    }

    /** {@return the last relation of each episode of a podcast that has the full number of relations} */
    List<Relation> lastRelations(long podcastId) {
        return jdbc.sql("""
                        select r.episode_id, r.related_id, r.reason, r.closeness
                        from related_episode r join episode e on e.id = r.episode_id
                        where e.podcast_id = ? and r.position = ?
                        """)
                .params(podcastId, Relations.MOST - 1)
                .query(RelatedEpisodeStore::relation)
                .list();
    }

    /** {@return the episodes that have a relation to one of these} */
    List<Long> relatingTo(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct episode_id from related_episode where related_id in (:ids)")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }

    /** Deletes the relations from and to these episodes. */
    void forget(List<Long> ids) {
        batches.batchUpdate(
                "delete from related_episode where episode_id = ? or related_id = ?",
                ids.stream().map(id -> new Object[] {id, id}).toList());
    }

    /** Replaces all relations from these episodes; some of them may have none now. */
    void replace(Collection<EpisodeVector> episodes, List<Relation> relations) {
        batches.batchUpdate(
                "delete from related_episode where episode_id = ?",
                episodes.stream().map(one -> new Object[] {one.id()}).toList());
        long[] last = {0, 0};
        batches.batchUpdate(
                "insert into related_episode (episode_id, position, related_id, reason, closeness) values (?, ?, ?, ?, ?)",
                relations,
                200,
                (row, relation) -> {
                    last[1] = relation.episodeId() == last[0] ? last[1] + 1 : 0;
                    last[0] = relation.episodeId();
                    row.setLong(1, relation.episodeId());
                    row.setLong(2, last[1]);
                    row.setLong(3, relation.relatedId());
                    row.setString(4, relation.lines());
                    row.setDouble(5, relation.closeness());
                });
    }

    /** {@return the state of the comparison; empty while all of the podcast's episodes must be compared} */
    Optional<RelatedRun> run(long podcastId) {
        return jdbc.sql("select revision, changes, frequencies from related_run where podcast_id = ? and version = ?")
                .params(podcastId, RelatedRun.VERSION)
                .query((row, number) ->
                        new RelatedRun(row.getLong(1), row.getInt(2), Frequencies.read(row.getBytes(3))))
                .optional();
    }

    /** Records that all of the podcast's episodes must be compared. */
    void begin(long podcastId) {
        jdbc.sql("delete from related_run where podcast_id = ?")
                .param(podcastId)
                .update();
    }

    /** Records that all episodes have been compared. */
    void finish(long podcastId, long revision, Frequencies frequencies) {
        begin(podcastId);
        jdbc.sql("""
                        insert into related_run (podcast_id, version, revision, changes, frequencies)
                        values (?, ?, ?, 0, ?)
                        """)
                .params(podcastId, RelatedRun.VERSION, revision, frequencies.bytes())
                .update();
    }

    /** Records that this many changed episodes have been compared. */
    void recordProgress(long podcastId, long revision, int changes) {
        jdbc.sql("update related_run set revision = ?, changes = changes + ? where podcast_id = ?")
                .params(revision, changes, podcastId)
                .update();
    }

    private static Relation relation(ResultSet row, int number) throws SQLException {
        return new Relation(row.getLong(1), row.getLong(2), Relation.read(row.getString(3)), row.getDouble(4));
    }
}
