package io.podcatalog.search;

import io.podcatalog.background.Settled;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the index contains the whole catalog. */
@TestComponent
public class SearchedEpisodes {

    private final IndexUpdate index;

    SearchedEpisodes(IndexUpdate index) {
        this.index = index;
    }

    public void await() {
        index.ask();
        Settled.await(index.work);
    }
}
