package io.podcatalog.background;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** A thread of its own for one kind of work, task after task. No task that fails ends the thread or its own schedule. */
public final class BackgroundWork {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Logger log;
    private final Attempts attempts;
    private final ScheduledExecutorService worker;

    /**
     * @param name of the thread
     * @param log tells what goes wrong
     */
    public BackgroundWork(String name, Logger log) {
        this.log = log;
        this.attempts = new Attempts(log);
        // What an import brings while the program stops is found at the next start.
        this.worker = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, name), new DiscardPolicy());
    }

    /** @param failed what is the case where the task fails, as for {@link Attempts#run} */
    public void execute(String failed, Runnable task) {
        worker.execute(() -> attempt(failed, task));
    }

    /** Not before that time has passed. */
    public void later(String failed, Duration wait, Runnable task) {
        worker.schedule(() -> attempt(failed, task), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the same again and again, with a pause between two turns. */
    public void repeat(String failed, Duration first, Duration pause, Runnable task) {
        worker.scheduleWithFixedDelay(
                () -> attempt(failed, task), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@return what is done when all is done that was asked for until now} */
    public Future<?> settled() {
        return settled(() -> {});
    }

    /** The same, and this task after that. */
    public Future<?> settled(Runnable last) {
        return worker.submit(last);
    }

    /** For what is attempted within a task. */
    public Attempts attempts() {
        return attempts;
    }

    /** @throws CancellationException where the program stops, to end what takes long */
    public void check() {
        if (worker.isShutdown()) {
            throw new CancellationException("the program stops");
        }
    }

    /** Interrupts the task at hand and waits for its end. */
    public void stop() throws InterruptedException {
        worker.shutdownNow();
        awaitEnd();
    }

    /** Lets the task at hand finish: an interrupt would close a file under all who write to it. */
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
            // Nobody else would tell it, and the machine may recover until the next turn.
            log.error("{}", failed, ailing);
        }
    }
}
