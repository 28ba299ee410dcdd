package io.podcatalog.artwork;

import io.podcatalog.background.Settled;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the pictures of its imports are stored or have failed. */
@TestComponent
public class FetchedArtwork {

    private final ArtworkRun run;
    private final ArtworkFetch fetch;

    FetchedArtwork(ArtworkRun run, ArtworkFetch fetch) {
        this.run = run;
        this.fetch = fetch;
    }

    public void await() {
        await(run, fetch);
    }

    static void await(ArtworkRun run, ArtworkFetch fetch) {
        Settled.await(run.work, () -> {
            while (fetch.next()) {
                // goes on with the next
            }
        });
    }
}
