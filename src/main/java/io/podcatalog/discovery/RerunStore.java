package io.podcatalog.discovery;

import io.podcatalog.browse.Rerun;
import io.podcatalog.browse.Reruns;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores which episodes were published more than once, and reads that for pages. */
@Component
class RerunStore implements Reruns {

    /** A show that publishes one episode every week would fill the page. */
    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Catalog catalog;

    RerunStore(JdbcClient jdbc, JdbcTemplate batches, Catalog catalog) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.catalog = catalog;
    }

    @Override
    public List<Rerun> of(long episodeId) {
        List<EpisodeSummary> all = catalog.summaries(
                jdbc.sql("""
                        select e.id from rerun one join rerun other on other.original_id = one.original_id
                            join episode e on e.id = other.episode_id
                        where one.episode_id = ? order by e.listed_at, e.id limit ?
                        """).params(episodeId, MOST).query(Long.class).list());
        List<Long> ids = all.stream().map(EpisodeSummary::id).toList();
        int own = ids.contains(episodeId) ? ids.indexOf(episodeId) : ids.size();
        return IntStream.range(0, all.size())
                .filter(i -> i != own)
                .mapToObj(i -> new Rerun(all.get(i), i < own))
                .toList();
    }

    /** Replaces what is known of a podcast. Each list holds all publications of one episode, the first one first. */
    void replace(long podcastId, List<List<EpisodeVector>> publications) {
        jdbc.sql("delete from rerun where episode_id in (select id from episode where podcast_id = ?)")
                .param(podcastId)
                .update();
        batches.batchUpdate(
                "insert into rerun (episode_id, original_id) values (?, ?)",
                publications.stream()
                        .flatMap(all -> all.stream()
                                .map(one -> new Object[] {one.id(), all.get(0).id()}))
                        .toList());
    }
}
