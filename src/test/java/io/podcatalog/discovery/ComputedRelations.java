package io.podcatalog.discovery;

import io.podcatalog.background.Settled;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the related episodes of its imports are computed. */
@TestComponent
public class ComputedRelations {

    private final RelatedEpisodesRun run;

    ComputedRelations(RelatedEpisodesRun run) {
        this.run = run;
    }

    public void await() {
        Settled.await(run.work);
    }

    /** Compares again what changed since the last time, as a start of the program does. */
    public void repeat() {
        await();
        run.catchUp();
    }
}
