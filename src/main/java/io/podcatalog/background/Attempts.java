package io.podcatalog.background;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;

/**
 * Does what may fail, so that nothing after it is lost. The log tells a trouble once, in one line, and again only
 * after that has worked meanwhile; where many things fail for one reason it names the first of them.
 */
public final class Attempts {

    private static final int MOST_REMEMBERED = 1000;
    private static final int LONGEST = 500;

    /** Connections, resources, and the server itself: the classes of the SQL standard and of PostgreSQL. */
    private static final String AWAY = "(?:08|53|57P|58).*";

    private final Logger log;
    private final Predicate<Throwable> isOfAll;

    /** What fails, and why, since it worked last. */
    private final Map<String, String> troubles = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Attempts(Logger log) {
        this(log, failure -> false);
    }

    /** @param isOfAll tells of a cause whether no single one of many is to blame, besides a database that is away */
    public Attempts(Logger log, Predicate<Throwable> isOfAll) {
        this.log = log;
        this.isOfAll = isOfAll;
    }

    /**
     * A task that is interrupted, because the program stops, is no trouble. What ails the machine is thrown, as is a
     * {@link CancellationException}.
     *
     * @param failed what is the case where the task fails, such as "The picture was not fetched"
     * @return whether it worked
     */
    public boolean run(String failed, Runnable task) {
        return run(failed, task, failure -> false);
    }

    /**
     * Does the same for each of these, one after the other. Throws what would befall all of them, such as that the
     * database is away. Ends early where the thread is interrupted.
     *
     * @return whether it worked for all of them
     */
    public <T> boolean each(Collection<T> all, Function<? super T, String> failed, Consumer<? super T> task) {
        boolean worked = true;
        for (T one : all) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            worked &= run(failed.apply(one), () -> task.accept(one), this::isOfAll);
        }
        return worked;
    }

    /** The same, for so many of these at once and, where that fails, for one after the other. */
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
            task.accept(batch);
            batch.forEach(one -> worked(failed.apply(one)));
            return true;
        } catch (RuntimeException | Error failure) {
            if (endsAll(failure) || isOfAll(failure)) {
                throw failure;
            }
            return each(batch, failed, one -> task.accept(List.of(one)));
        }
    }

    private boolean run(String failed, Runnable task, Predicate<Throwable> isThrown) {
        try {
            task.run();
            worked(failed);
            return true;
        } catch (RuntimeException | Error failure) {
            if (endsAll(failure) || isThrown.test(failure)) {
                throw failure;
            }
            if (!Thread.currentThread().isInterrupted()) {
                tell(failed, failure);
            }
            return false;
        }
    }

    /** {@return whether nothing that was given to the program is to blame} A stack that it has filled is free again. */
    public static boolean ailsTheMachine(Throwable failure) {
        return failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError);
    }

    private static boolean endsAll(Throwable failure) {
        return failure instanceof CancellationException || ailsTheMachine(failure);
    }

    private boolean isOfAll(Throwable failure) {
        return causes(failure).anyMatch(cause -> isAway(cause) || isOfAll.test(cause));
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

    private synchronized void worked(String failed) {
        troubles.remove(failed);
    }

    private synchronized void tell(String failed, Throwable failure) {
        String trouble = line(failure);
        boolean told = troubles.containsValue(trouble);
        troubles.put(failed, trouble);
        if (!told) {
            log.warn("{}: {}", failed, trouble);
        }
        log.debug("{}", failed, failure);
    }

    /** What wraps the cause says less, and messages of a database have many lines. */
    private static String line(Throwable failure) {
        String root = causes(failure).reduce(failure, (wrapper, cause) -> cause).toString();
        String line = root.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
