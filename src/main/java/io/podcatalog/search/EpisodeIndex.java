package io.podcatalog.search;

import io.podcatalog.catalog.EpisodeContent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.springframework.stereotype.Component;

/** Writes the index: the documents of episodes, and for each podcast the revision that the index contains. */
@Component
class EpisodeIndex {

    private static final int SCROLL = 1000;

    private final EntityManagerFactory sessions;

    EpisodeIndex(EntityManagerFactory sessions) {
        this.sessions = sessions;
    }

    void createIfMissing() {
        mapping().scope(Object.class).schemaManager().createIfMissing();
    }

    /** Replaces the index, even a damaged one, by an empty index. */
    void startOver() {
        mapping().scope(Object.class).schemaManager().dropAndCreate();
    }

    /** {@return the indexed revision of each podcast and the version of its documents, by podcast id} */
    Map<Long, IndexedRevision> revisions() {
        return read(session -> session
                .search(IndexedPodcast.class)
                .select(f -> f.composite()
                        .from(f.id(Long.class), f.field("revision", Long.class), f.field("version", Integer.class))
                        .as(IndexedRevision::new))
                .where(f -> f.matchAll())
                .fetchAllHits()
                .stream()
                .collect(java.util.stream.Collectors.toMap(IndexedRevision::podcastId, Function.identity())));
    }

    record IndexedRevision(long podcastId, long revision, int version) {}

    /** {@return the fingerprint of each indexed episode of a podcast, by episode id} */
    Map<Long, String> fingerprints(long podcastId) {
        return read(session -> {
            Map<Long, String> fingerprints = new HashMap<>();
            try (SearchScroll<Object[]> scroll = session.search(IndexedEpisode.class)
                    .select(f -> f.composite()
                            .from(f.id(Long.class), f.field(EpisodeDocument.FINGERPRINT, String.class))
                            .asArray())
                    .where(f -> f.match().field(EpisodeDocument.PODCAST_ID).matching(podcastId))
                    .scroll(SCROLL)) {
                for (SearchScrollResult<Object[]> chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                    chunk.hits().forEach(hit -> fingerprints.put((Long) hit[0], (String) hit[1]));
                }
            }
            return fingerprints;
        });
    }

    void put(List<EpisodeContent> episodes) {
        write(plan -> episodes.forEach(episode -> plan.addOrUpdate(new IndexedEpisode(episode))));
    }

    void remove(Collection<Long> episodes) {
        write(plan -> episodes.forEach(id -> plan.purge(IndexedEpisode.class, id, null)));
    }

    /** Records the revision of a podcast that the index contains, after all its documents are on disk. */
    void mark(long podcastId, long revision) {
        mark(podcastId, revision, EpisodeDocument.VERSION);
    }

    void mark(long podcastId, long revision, int version) {
        mapping().scope(IndexedEpisode.class).workspace().flush();
        write(plan -> plan.addOrUpdate(new IndexedPodcast(podcastId, revision, version)));
        mapping().scope(IndexedPodcast.class).workspace().flush();
        mapping().scope(Object.class).workspace().refresh();
    }

    void forget(long podcastId) {
        remove(fingerprints(podcastId).keySet());
        write(plan -> plan.purge(IndexedPodcast.class, podcastId, null));
        mapping().scope(Object.class).workspace().flush();
        mapping().scope(Object.class).workspace().refresh();
    }

    <T> T read(Function<SearchSession, T> reading) {
        try (EntityManager session = sessions.createEntityManager()) {
            return reading.apply(Search.session(session));
        }
    }

    private void write(Consumer<SearchIndexingPlan> writing) {
        try (EntityManager entities = sessions.createEntityManager()) {
            SearchSession session = Search.session(entities);
            session.indexingPlanSynchronizationStrategy(EpisodeIndex::awaitWrites);
            SearchIndexingPlan plan = session.indexingPlan();
            writing.accept(plan);
            plan.execute();
        }
    }

    /** Waits until the engine has accepted the documents. A flush writes them to disk. */
    private static void awaitWrites(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(future -> future.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("The search index refused some documents", failure);
        }));
    }

    /** {@return whether files of the index are damaged or missing, so that another attempt can't succeed} */
    static boolean isBroken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CorruptIndexException
                        || cause instanceof IndexFormatTooOldException
                        || cause instanceof IndexFormatTooNewException
                        || cause instanceof IndexNotFoundException
                        || cause instanceof AlreadyClosedException
                        || cause instanceof NoSuchFileException
                        || cause instanceof FileNotFoundException
                        || cause instanceof EOFException);
    }

    private SearchMapping mapping() {
        return Search.mapping(sessions);
    }
}
