package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.background.Settled;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;

/** An index of a catalog, opened and closed as by a program that starts and stops. */
final class OpenIndex implements AutoCloseable {

    private final CloseableSearchMapping engine;
    final EpisodeIndex episodes;
    final IndexUpdate update;
    private final Vocabulary vocabulary = new Vocabulary();
    private final IndexProgress progress;

    /** @param directory null for an index in memory */
    OpenIndex(@Nullable Path directory, Catalog catalog, EpisodeContents contents, Messages messages) {
        engine = new SearchEngine(new IndexSettings(directory), "jdbc:h2:mem:", new JpaProperties()).searchMapping();
        episodes = new EpisodeIndex(engine);
        progress = new IndexProgress(messages);
        update = new IndexUpdate(catalog, contents, episodes, vocabulary, progress);
        update.ask();
    }

    /** {@return the episodes that the index finds when it is up to date} */
    List<Long> found(String query, int most) {
        Settled.await(update.work);
        assertThat(progress.text()).isEmpty();
        return new EpisodeSearch(episodes, vocabulary, update, progress, Duration.ofMinutes(1))
                .find(Query.of(query), Filters.NONE, false, 0, most)
                .map(Found::ids)
                .orElse(List.of());
    }

    @Override
    public void close() throws InterruptedException {
        update.destroy();
        engine.close();
    }
}
