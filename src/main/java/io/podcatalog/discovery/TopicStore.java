package io.podcatalog.discovery;

import io.podcatalog.browse.Topic;
import io.podcatalog.browse.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the topics of the last run, and reads them for pages. */
@Component
class TopicStore implements Topics {

    private static final int OF_EPISODE = 6;

    private static final String TOPIC = """
            select t.slug, t.label,
                (select count(*) from episode_topic e where e.podcast_id = t.podcast_id and e.slug = t.slug) as episodes
            from topic t
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TopicStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Topic> of(long podcastId) {
        return jdbc.sql(TOPIC + "where t.podcast_id = ? order by t.position")
                .param(podcastId)
                .query(Topic.class)
                .list();
    }

    @Override
    public List<Topic> ofEpisode(long episodeId) {
        return jdbc.sql(TOPIC + """
                        join episode_topic own on own.podcast_id = t.podcast_id and own.slug = t.slug
                        where own.episode_id = ? order by own.position fetch first ? rows only
                        """)
                .params(episodeId, OF_EPISODE)
                .query(Topic.class)
                .list();
    }

    @Override
    public Collection<Long> episodes(long podcastId, String slug) {
        return jdbc.sql("select episode_id from episode_topic where podcast_id = ? and slug = ? order by episode_id")
                .params(podcastId, slug)
                .query(Long.class)
                .list();
    }

    List<FoundTopic> found(long podcastId) {
        return jdbc.sql("select slug, label, trait from topic where podcast_id = ? order by position")
                .param(podcastId)
                .query(FoundTopic.class)
                .list();
    }

    /** Replaces all topics of the podcast. No episode has any of the new ones yet. */
    void replace(long podcastId, List<FoundTopic> topics) {
        jdbc.sql("delete from topic where podcast_id = ?").param(podcastId).update();
        List<Object[]> rows = new ArrayList<>();
        topics.forEach(
                topic -> rows.add(new Object[] {podcastId, topic.slug(), topic.label(), rows.size(), topic.trait()}));
        batches.batchUpdate(
                "insert into topic (podcast_id, slug, label, position, trait) values (?, ?, ?, ?, ?)", rows);
    }

    /** Takes all topics from these episodes. */
    void forget(List<Long> ids) {
        batches.batchUpdate(
                "delete from episode_topic where episode_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** Replaces the topics of these episodes. */
    void put(long podcastId, List<Long> episodes, List<EpisodeTopic> topics) {
        forget(episodes);
        Map<Long, List<EpisodeTopic>> byEpisode = topics.stream()
                .sorted(Comparator.comparing(EpisodeTopic::strength).reversed().thenComparing(EpisodeTopic::slug))
                .collect(Collectors.groupingBy(EpisodeTopic::episodeId));
        List<Object[]> rows = new ArrayList<>();
        byEpisode.forEach((episode, own) -> {
            for (int i = 0; i < own.size(); i++) {
                rows.add(new Object[] {episode, i, podcastId, own.get(i).slug()});
            }
        });
        batches.batchUpdate(
                "insert into episode_topic (episode_id, position, podcast_id, slug) values (?, ?, ?, ?)", rows);
    }
}
