package io.podcatalog.discovery;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodesImported;
import io.podcatalog.catalog.PodcastSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Computes the related episodes and the topics of a podcast after an import that changed it, beside everything else. A run that
 * was cut short is made up for at the next start.
 */
@Component
class RelatedEpisodesRun implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RelatedEpisodesRun.class);

    /** Episodes in memory at once; the transcript of one may have a million characters. */
    private static final int BATCH = 50;

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final RelatedEpisodeStore store;
    private final TopicStore topics;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "related"));

    RelatedEpisodesRun(Catalog catalog, EpisodeContents contents, RelatedEpisodeStore store, TopicStore topics) {
        this.catalog = catalog;
        this.contents = contents;
        this.store = store;
        this.topics = topics;
    }

    @TransactionalEventListener
    void on(EpisodesImported news) {
        worker.execute(() -> run(news.podcastId()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        worker.execute(() -> catalog.podcasts().forEach(podcast -> run(podcast.id())));
    }

    /** {@return what is done when all that was asked for until now is computed} */
    Future<?> settled() {
        return worker.submit(() -> {});
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void run(long podcastId) {
        try {
            List<PodcastSummary> podcasts = catalog.podcasts();
            podcasts.stream().filter(podcast -> podcast.id() == podcastId).forEach(this::computeIfStale);
        } catch (RuntimeException failure) {
            // The pages go on with what was computed before; the next import or start tries again.
            log.warn("Related episodes of podcast {} were not computed: {}", podcastId, failure.toString());
        }
    }

    private void computeIfStale(PodcastSummary podcast) {
        if (store.revision(podcast.id())
                .filter(done -> done == podcast.revision())
                .isPresent()) {
            return;
        }
        Names names = new Names();
        List<DescribedEpisode> episodes = read(podcast.id(), names);
        List<Relation> relations = new Relatedness(episodes).relations();
        Set<String> excluded = names.found();
        excluded.add(podcast.title());
        episodes.forEach(episode -> excluded.addAll(episode.people()));
        store.replace(podcast.id(), podcast.revision(), relations);
        topics.replace(podcast.id(), new PodcastTopics(episodes, excluded));
        log.info(
                "Related episodes of {}: {} links among {} episodes",
                podcast.title(),
                relations.size(),
                podcast.episodes());
    }

    private List<DescribedEpisode> read(long podcastId, Names names) {
        List<DescribedEpisode> episodes = new ArrayList<>();
        List<EpisodeContent> batch = contents.after(podcastId, Long.MIN_VALUE, BATCH);
        while (!batch.isEmpty()) {
            for (EpisodeContent episode : batch) {
                List<Passage> passages = Passage.of(episode);
                names.read(passages);
                episodes.add(DescribedEpisode.of(episode, passages));
            }
            batch = contents.after(podcastId, batch.get(batch.size() - 1).id(), BATCH);
        }
        return episodes;
    }
}
