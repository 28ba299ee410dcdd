package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Postgres;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** PostgreSQL refuses other values than H2 does, so each odd value is stored there as well, in all elements at once. */
@ContextConfiguration(initializers = Postgres.class)
class HostileValuesOnPostgresTests extends ServerTests {

    @Test
    void storesEveryOddValue() {
        Map<String, String> values = HostileValues.of(database);
        values.putAll(HostileValues.addresses());
        values.forEach((name, value) -> {
            TestFeed feed = TestFeed.titled("Hostile")
                    .channel(elements(HostileValues.elementsOfChannels().values(), value))
                    .item("<title>On restores</title>"
                            + elements(HostileValues.elementsOfItems().values(), value));
            FeedStatus status = feeds.refresh(PUBLISHER.publish("/" + name.replaceAll("[^a-z0-9]", "-"), feed.bytes()));

            assertThat(status.lastFailure()).as(name).isNull();
            assertThat(status.added()).as(name).isEqualTo(1);
        });
        relations.await();
        files.await();
        relations.await();
        index.await();
        assertThat(database.queryForObject(
                        "select count(*) from episode e join portrait p on p.episode_id = e.id", Integer.class))
                .isEqualTo(values.size());
    }

    private static String elements(Collection<String> elements, String value) {
        return elements.stream()
                .map(element -> element.formatted(HostileValues.escaped(value)))
                .collect(Collectors.joining());
    }
}
