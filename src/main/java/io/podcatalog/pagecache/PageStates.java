package io.podcatalog.pagecache;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.site.SiteName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Knows in which state the pages of each podcast are. It reads the states after each change of this instance, and every
 * second, so that it hears of the changes of other instances.
 */
@Component
class PageStates implements DisposableBean {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final SiteName site;
    private final ApplicationEventPublisher events;
    private final BackgroundWork work = new BackgroundWork("pages", LoggerFactory.getLogger(PageStates.class));

    private volatile @Nullable States current;

    PageStates(JdbcClient jdbc, SiteName site, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.site = site;
        this.events = events;
    }

    /**
     * The states of all podcasts at one moment.
     *
     * @param number grows with each change of any podcast
     * @param site every page shows its name
     */
    record States(long number, SiteName.Current site, Map<Long, State> podcasts) {

        /** {@return the state of a page} It equals a later one only if the page has not changed in between. */
        State of(@Nullable Long podcastId) {
            State podcast = podcastId == null ? null : podcasts.get(podcastId);
            return podcast == null ? new State(number, 0, site) : podcast;
        }
    }

    /**
     * @param revision of the podcast; of all podcasts, the number of the states
     * @param changes besides the revision
     */
    record State(long revision, long changes, SiteName.Current site) {}

    /** {@return the states that were read last; null before the first time} */
    @Nullable
    States current() {
        return current;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        refresh();
        work.repeat("The program does not hear which pages other instances change", PAUSE, PAUSE, this::refresh);
    }

    @TransactionalEventListener
    void on(PodcastRevised news) {
        refresh();
    }

    @TransactionalEventListener
    void on(PageChanges.Told news) {
        refresh();
    }

    @Override
    public void destroy() throws InterruptedException {
        work.stop();
    }

    /** Announces a change before pages count as made after it: the name of the site changes first. */
    synchronized void refresh() {
        States before = current;
        Map<Long, long[]> rows = new HashMap<>();
        jdbc.sql("""
                        select p.id, p.revision, coalesce(s.state, 0) from podcast p
                        left join page_state s on s.podcast_id = p.id
                        """).query(row -> {
            rows.put(row.getLong(1), new long[] {row.getLong(2), row.getLong(3)});
        });
        if (before != null && isSame(before, rows)) {
            return;
        }
        events.publishEvent(new PagesChanged());
        SiteName.Current name = site.current();
        Map<Long, State> podcasts = new HashMap<>();
        rows.forEach((id, row) -> podcasts.put(id, new State(row[0], row[1], name)));
        current = new States(before == null ? 1 : before.number() + 1, name, podcasts);
    }

    private static boolean isSame(States before, Map<Long, long[]> rows) {
        return before.podcasts().size() == rows.size()
                && rows.entrySet().stream().allMatch(row -> {
                    State known = before.podcasts().get(row.getKey());
                    return known != null
                            && known.revision() == row.getValue()[0]
                            && known.changes() == row.getValue()[1];
                });
    }
}
