package io.podcatalog.artwork;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the pictures of its imports are stored or have failed. */
@TestComponent
public class FetchedArtwork {

    private final ArtworkRun run;

    FetchedArtwork(ArtworkRun run) {
        this.run = run;
    }

    public void await() {
        try {
            run.settled().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
