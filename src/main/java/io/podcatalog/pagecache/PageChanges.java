package io.podcatalog.pagecache;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells all instances that pages of a podcast changed although its revision is the same. */
@Component
public class PageChanges {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PageChanges(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The transaction ended that told a change. */
    record Told(long podcastId) {}

    /**
     * Belongs into the transaction that changes the pages, as its last step: the row stays locked until the transaction
     * ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long podcastId) {
        jdbc.sql("""
                        insert into page_state (podcast_id, state) select id, 0 from podcast where id = ?
                        on conflict do nothing
                        """).param(podcastId).update();
        jdbc.sql("update page_state set state = state + 1 where podcast_id = ?")
                .param(podcastId)
                .update();
        events.publishEvent(new Told(podcastId));
    }
}
