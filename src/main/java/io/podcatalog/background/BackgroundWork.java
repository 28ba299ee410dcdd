package io.podcatalog.background;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** One thread for one kind of work; it runs task after task. A failed task ends neither the thread nor its schedule. */
public final class BackgroundWork {

    /** Work that no page needs waits this long after the start, so that the first pages have the processors. */
    public static final Duration AFTER_START = Duration.ofSeconds(5);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Logger log;
    private final Attempts attempts;
    final ScheduledThreadPoolExecutor worker;

    /**
     * @param name of the thread
     * @param log for failures
     */
    public BackgroundWork(String name, Logger log) {
        this.log = log;
        this.attempts = new Attempts(log);
        // The policy drops tasks that arrive while the program stops; the next start does their work.
        this.worker = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, name), new DiscardPolicy());
    }

    /** @param failed what to log if the task fails, as for {@link Attempts#run} */
    public void execute(String failed, Runnable task) {
        worker.execute(() -> attempt(failed, task));
    }

    /** Runs the task once, after this wait. */
    public void later(String failed, Duration wait, Runnable task) {
        worker.schedule(() -> attempt(failed, task), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs the task again and again, with this pause between two runs. */
    public void repeat(String failed, Duration first, Duration pause, Runnable task) {
        worker.scheduleWithFixedDelay(
                () -> attempt(failed, task), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@return attempts for the parts of a task} */
    public Attempts attempts() {
        return attempts;
    }

    /** @throws CancellationException if the program stops; a long task calls this to end early */
    public void check() {
        if (worker.isShutdown()) {
            throw new CancellationException("the program stops");
        }
    }

    /** Interrupts the running task and waits for its end, 10 seconds at most. */
    public void stop() throws InterruptedException {
        worker.shutdownNow();
        awaitEnd();
    }

    /** Waits for the end of the running task, 10 seconds at most. An interrupt would close its file for all threads. */
    public void finish() throws InterruptedException {
        worker.shutdown();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        worker.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    }

    private void attempt(String failed, Runnable task) {
        try {
            attempts.run(failed, task);
        } catch (CancellationException stopping) {
            log.debug("{}", failed, stopping);
        } catch (VirtualMachineError ailing) {
            // No other code logs it, and the machine may recover until the next run.
            log.error("{}", failed, ailing);
        }
    }
}
