package io.podcatalog.episodefile;

import io.podcatalog.background.Settled;
import io.podcatalog.catalog.PodcastRevised;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the chapters and transcripts of its imports are fetched. */
@TestComponent
public class FetchedEpisodeFiles {

    private final EpisodeFileRun run;

    FetchedEpisodeFiles(EpisodeFileRun run) {
        this.run = run;
    }

    /** Fetches the files that are due again. */
    void tryAgain() {
        run.on(new PodcastRevised(0, 0));
        await();
    }

    public void await() {
        Settled.await(run.work);
    }
}
