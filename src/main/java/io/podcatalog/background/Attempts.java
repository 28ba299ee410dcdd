package io.podcatalog.background;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Runs tasks that may fail, so that the work after them goes on. The log has one line for a failure, and a second one
 * only if the task has worked in between. Where many tasks fail for the same reason, the log names the first one.
 */
public final class Attempts {

    private static final int MOST_REMEMBERED = 1000;
    private static final int LONGEST = 500;

    /** SQL states, of the standard and of PostgreSQL: connection, resources, shutdown, system error. */
    private static final String AWAY = "(?:08|53|57P|58).*";

    /** A transaction that lost a deadlock to another one works the next time. */
    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(3)
            .delay(Duration.ofMillis(50))
            .build());

    private final Logger log;
    private final Predicate<Throwable> hitsAll;

    /** The tasks that failed and have not worked since, with the reason. */
    private final Map<String, String> troubles = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Attempts(Logger log) {
        this(log, failure -> false);
    }

    /** @param hitsAll whether a cause makes all tasks fail, not just one; a database that is away always does */
    public Attempts(Logger log, Predicate<Throwable> hitsAll) {
        this.log = log;
        this.hitsAll = hitsAll;
    }

    /**
     * Runs a task and logs its failure, unless the thread is interrupted because the program stops. Throws failures of
     * the virtual machine and a {@link CancellationException}.
     *
     * @param failed what to log if the task fails, such as "The picture was not fetched"
     * @return whether it worked
     */
    public boolean run(String failed, Runnable task) {
        return run(() -> failed, task, failure -> false);
    }

    /**
     * Runs a task for each of these, one after the other. Throws a failure that would hit all of them, such as that of
     * a database that is away. Stops early if the thread is interrupted.
     *
     * @return whether it worked for all of them
     */
    public <T> boolean each(Collection<T> all, Function<? super T, String> failed, Consumer<? super T> task) {
        boolean worked = true;
        for (T one : all) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            worked &= run(() -> failed.apply(one), () -> task.accept(one), this::hitsAll);
        }
        return worked;
    }

    /** Runs a task for {@code size} of these at once and, if that fails, again for each of them alone. */
    public <T> boolean inBatches(
            List<T> all, int size, Function<? super T, String> failed, Consumer<? super List<T>> task) {
        boolean worked = true;
        for (int from = 0; from < all.size() && !Thread.currentThread().isInterrupted(); from += size) {
            worked &= together(all.subList(from, Math.min(from + size, all.size())), failed, task);
        }
        return worked && !Thread.currentThread().isInterrupted();
    }

    private <T> boolean together(List<T> batch, Function<? super T, String> failed, Consumer<? super List<T>> task) {
        try {
            AGAIN.invoke(() -> task.accept(batch));
            batch.forEach(one -> worked(() -> failed.apply(one)));
            return true;
        } catch (RuntimeException | Error failure) {
            if (endsAll(failure) || hitsAll(failure)) {
                throw failure;
            }
            return each(batch, failed, one -> task.accept(List.of(one)));
        }
    }

    private boolean run(Supplier<String> failed, Runnable task, Predicate<Throwable> isThrown) {
        try {
            AGAIN.invoke(task);
            worked(failed);
            return true;
        } catch (RuntimeException | Error failure) {
            if (endsAll(failure) || isThrown.test(failure)) {
                throw failure;
            }
            if (!Thread.currentThread().isInterrupted()) {
                report(failed.get(), failure);
            }
            return false;
        }
    }

    /** {@return whether the virtual machine itself failed} A stack overflow does not count: the stack is free again. */
    public static boolean isMachineFailure(Throwable failure) {
        return failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError);
    }

    private static boolean endsAll(Throwable failure) {
        return failure instanceof CancellationException || isMachineFailure(failure);
    }

    private boolean hitsAll(Throwable failure) {
        return causes(failure).anyMatch(cause -> isAway(cause) || hitsAll.test(cause));
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).matches(AWAY);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private synchronized void worked(Supplier<String> failed) {
        // Nearly always there are none, and to format a text for each episode takes longer than some tasks.
        if (!troubles.isEmpty()) {
            troubles.remove(failed.get());
        }
    }

    private synchronized void report(String failed, Throwable failure) {
        String trouble = line(failure);
        boolean logged = troubles.containsValue(trouble);
        troubles.put(failed, trouble);
        if (!logged) {
            log.warn("{}: {}", failed, trouble);
        }
        log.debug("{}", failed, failure);
    }

    /** Takes the root cause, which says more than its wrappers, in one line: messages of databases have several. */
    private static String line(Throwable failure) {
        String root = causes(failure).reduce(failure, (wrapper, cause) -> cause).toString();
        String line = root.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
