package io.podcatalog.search;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        try {
            index.settled().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
