package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Postgres;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** PostgreSQL refuses other values than H2 does, so each odd value is stored there as well. */
@ContextConfiguration(initializers = Postgres.class)
class HostileValuesOnPostgresTests extends ServerTests {

    @Test
    void storesEveryOddValue() {
        Map<String, TestFeed> hostile = HostileValues.feeds(database);
        hostile.forEach((name, feed) -> {
            FeedStatus status = feeds.refresh(PUBLISHER.publish("/" + name.replaceAll("[^a-z0-9]", "-"), feed.bytes()));

            assertThat(status.lastFailure()).as(name).isNull();
            assertThat(status.added()).as(name).isPositive();
        });
        relations.await();
        files.await();
        relations.await();
        index.await();
        assertThat(database.queryForObject(
                        "select count(*) from episode e join portrait p on p.episode_id = e.id", Integer.class))
                .isEqualTo(database.queryForObject("select count(*) from episode", Integer.class));
    }
}
