package io.podcatalog.index;

import io.podcatalog.background.Settled;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the index contains the whole catalog. */
@TestComponent
public class SearchedEpisodes {

    private final IndexUpdate index;
    private final IndexProgress progress;

    SearchedEpisodes(IndexUpdate index, IndexProgress progress) {
        this.index = index;
        this.progress = progress;
    }

    /** Makes searches do without the index until the next {@link #await()}. */
    public void withhold() {
        progress.begin();
    }

    public void await() {
        index.ask();
        Settled.await(index.work);
    }
}
