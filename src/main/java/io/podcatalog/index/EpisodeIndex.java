package io.podcatalog.index;

import io.podcatalog.catalog.EpisodeContent;
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
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes the index: the documents of episodes, and for each podcast the revision that the index contains. */
@Component
class EpisodeIndex {

    private static final int SCROLL = 1000;

    private final SearchMapping mapping;

    /** @param mapping which starts the engine when it is first used */
    EpisodeIndex(@Lazy SearchMapping mapping) {
        this.mapping = mapping;
    }

    /** OpenSearch writes the name of the type into each document. */
    static void map(StandalonePojoMappingConfigurationContext context) {
        TypeMappingStep episode = context.programmaticMapping().type(EpisodeContent.class);
        episode.searchEntity().name("IndexedEpisode");
        episode.indexed().index("podcatalog-episode");
        episode.property("id").documentId();
        episode.binder(new EpisodeDocument());
        TypeMappingStep podcast = context.programmaticMapping().type(IndexedRevision.class);
        podcast.searchEntity().name("IndexedPodcast");
        podcast.indexed().index("podcatalog-podcast");
        podcast.property("podcastId").documentId();
        podcast.property("revision").genericField().projectable(Projectable.YES);
        podcast.property("version").genericField().projectable(Projectable.YES);
    }

    void createIfMissing() {
        mapping.scope(Object.class).schemaManager().createIfMissing();
    }

    /** Replaces the index, even a damaged one, by an empty index. */
    void startOver() {
        mapping.scope(Object.class).schemaManager().dropAndCreate();
    }

    /** {@return the indexed revision of each podcast and the version of its documents, by podcast id} */
    Map<Long, IndexedRevision> revisions() {
        return read(session -> session
                .search(IndexedRevision.class)
                .select(f -> f.composite()
                        .from(f.id(Long.class), f.field("revision", Long.class), f.field("version", Integer.class))
                        .as(IndexedRevision::new))
                .where(f -> f.matchAll())
                .fetchAllHits()
                .stream()
                .collect(java.util.stream.Collectors.toMap(IndexedRevision::podcastId, Function.identity())));
    }

    /**
     * The revision of a podcast that the index contains, and the version of its documents. The index stores them itself,
     * so that they get lost together with it.
     */
    record IndexedRevision(long podcastId, long revision, int version) {}

    /** {@return the fingerprint of each indexed episode of a podcast, by episode id} */
    Map<Long, String> fingerprints(long podcastId) {
        return read(session -> {
            Map<Long, String> fingerprints = new HashMap<>();
            try (SearchScroll<Object[]> scroll = session.search(EpisodeContent.class)
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
        write(plan -> episodes.forEach(plan::addOrUpdate));
    }

    void remove(Collection<Long> episodes) {
        write(plan -> episodes.forEach(id -> plan.purge(EpisodeContent.class, id, null)));
    }

    /** Records the revision of a podcast that the index contains, after all its documents are on disk. */
    void mark(long podcastId, long revision) {
        mark(podcastId, revision, EpisodeDocument.VERSION);
    }

    void mark(long podcastId, long revision, int version) {
        mapping.scope(EpisodeContent.class).workspace().flush();
        write(plan -> plan.addOrUpdate(new IndexedRevision(podcastId, revision, version)));
        mapping.scope(IndexedRevision.class).workspace().flush();
        mapping.scope(Object.class).workspace().refresh();
    }

    void forget(long podcastId) {
        remove(fingerprints(podcastId).keySet());
        write(plan -> plan.purge(IndexedRevision.class, podcastId, null));
        mapping.scope(Object.class).workspace().flush();
        mapping.scope(Object.class).workspace().refresh();
    }

    <T> T read(Function<SearchSession, T> reading) {
        try (SearchSession session = mapping.createSession()) {
            return reading.apply(session);
        }
    }

    /** The end of the session executes the plan. */
    private void write(Consumer<SearchIndexingPlan> writing) {
        try (SearchSession session = mapping.createSession()) {
            session.indexingPlanSynchronizationStrategy(EpisodeIndex::awaitWrites);
            writing.accept(session.indexingPlan());
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
}
