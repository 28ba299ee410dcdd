package io.podcatalog.discovery;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.test.context.TestComponent;

/** Lets a test wait until the related episodes of its imports are computed. */
@TestComponent
public class ComputedRelations {

    private final RelatedEpisodesRun run;

    ComputedRelations(RelatedEpisodesRun run) {
        this.run = run;
    }

    public void await() {
        try {
            run.settled().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
