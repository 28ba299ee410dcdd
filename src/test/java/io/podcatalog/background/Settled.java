package io.podcatalog.background;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a test wait until background work has done all that it was given until now. Later and repeated runs don't count. */
public final class Settled {

    private Settled() {}

    public static void await(BackgroundWork work) {
        await(work, () -> {});
    }

    /** Runs {@code last} after what was given until now, and waits for its end. */
    public static void await(BackgroundWork work, Runnable last) {
        FutureTask<Void> end = new FutureTask<>(last, null);
        work.execute("The last task of a test failed", end);
        try {
            end.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
