package io.podcatalog.background;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a test wait until background work has done all that it was given until now. Work for later is done at once, so
 * that it does not change the database in the middle of a later test. Repeated runs don't count.
 */
public final class Settled {

    private Settled() {}

    public static void await(BackgroundWork work) {
        await(work, () -> {});
    }

    /** Runs {@code last} after what was given until now, and waits for its end. */
    public static void await(BackgroundWork work, Runnable last) {
        doAtOnce(work.worker);
        FutureTask<Void> end = new FutureTask<>(last, null);
        work.execute("The last task of a test failed", end);
        try {
            end.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void doAtOnce(ScheduledThreadPoolExecutor worker) {
        for (Runnable task : List.copyOf(worker.getQueue())) {
            boolean repeated = ((RunnableScheduledFuture<?>) task).isPeriodic();
            if (!repeated && worker.remove(task)) {
                worker.execute(task);
            }
        }
    }
}
