package io.podcatalog.discovery;

import io.podcatalog.browse.RelatedEpisode;
import io.podcatalog.browse.RelatedEpisodes;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the relations that were computed last, and shows them on pages. */
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
        List<Relation> relations = jdbc.sql(
                        "select episode_id, related_id, reason from related_episode where episode_id = ? order by position")
                .param(episodeId)
                .query(Relation.class)
                .list();
        Map<Long, EpisodeSummary> episodes =
                catalog.summaries(relations.stream().map(Relation::relatedId).toList()).stream()
                        .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        return relations.stream()
                .filter(relation -> episodes.containsKey(relation.relatedId()))
                .map(relation -> new RelatedEpisode(episodes.get(relation.relatedId()), relation.reason()))
                .toList();
    }

    /** {@return for which revision of the podcast the relations were computed} */
    Optional<Long> revision(long podcastId) {
        return jdbc.sql("select revision from related_run where podcast_id = ?")
                .param(podcastId)
                .query(Long.class)
                .optional();
    }

    @Transactional
    void replace(long podcastId, long revision, List<Relation> relations) {
        jdbc.sql("delete from related_episode where episode_id in (select id from episode where podcast_id = ?)")
                .param(podcastId)
                .update();
        long[] last = {0, 0};
        batches.batchUpdate(
                "insert into related_episode (episode_id, position, related_id, reason) values (?, ?, ?, ?)",
                relations,
                200,
                (row, relation) -> {
                    last[1] = relation.episodeId() == last[0] ? last[1] + 1 : 0;
                    last[0] = relation.episodeId();
                    row.setLong(1, relation.episodeId());
                    row.setLong(2, last[1]);
                    row.setLong(3, relation.relatedId());
                    row.setString(4, relation.reason());
                });
        jdbc.sql("delete from related_run where podcast_id = ?")
                .param(podcastId)
                .update();
        jdbc.sql("insert into related_run (podcast_id, revision) values (?, ?)")
                .params(podcastId, revision)
                .update();
    }
}
