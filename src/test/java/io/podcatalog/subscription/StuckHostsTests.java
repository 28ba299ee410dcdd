package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.HostQueue;
import io.podcatalog.outbound.OutboundSettings;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.SubscriptionSettings.Polling;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class StuckHostsTests {

    private static final int STUCK = 70;

    @Test
    void delayNoOtherHost() throws InterruptedException {
        List<DueFeed> due = LongStream.rangeClosed(1, STUCK + 1)
                .mapToObj(n -> new DueFeed(n, new HttpUrl("https://feeds-" + n + ".example.org/rss")))
                .toList();
        SubscriptionRepository subscriptions = mock();
        when(subscriptions.findDue(any(), anyInt())).thenReturn(due);
        when(subscriptions.take(anyLong(), any(), any())).thenReturn(1);
        HostQueue hosts = mock();
        when(hosts.closed()).thenReturn(new HashSet<>());
        when(hosts.take(any())).thenReturn(true);
        DatabaseClock clock = mock();
        when(clock.now()).thenReturn(Instant.EPOCH);
        CountDownLatch stuck = new CountDownLatch(STUCK);
        CountDownLatch last = new CountDownLatch(1);
        FeedRefresh refresh = new FeedRefresh(null, null, null, null, null, null, null) {
            @Override
            void refresh(long id) {
                if (id > STUCK) {
                    last.countDown();
                    return;
                }
                stuck.countDown();
                try {
                    last.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        FeedSchedule schedule =
                new FeedSchedule(subscriptions, hosts, refresh, null, null, clock, settings(), outbound());

        schedule.refreshDue();

        assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        schedule.destroy();
    }

    @Test
    void giveTheirPermitsBackAfterAnyFailure() throws InterruptedException {
        int many = 2 * FeedSchedule.MOST_AT_A_TIME;
        List<DueFeed> due = LongStream.rangeClosed(1, many)
                .mapToObj(n -> new DueFeed(n, new HttpUrl("https://feeds-" + n + ".example.org/rss")))
                .toList();
        SubscriptionRepository subscriptions = mock();
        when(subscriptions.findDue(any(), anyInt())).thenReturn(due);
        when(subscriptions.take(anyLong(), any(), any())).thenThrow(new IllegalStateException("no row"));
        HostQueue hosts = mock();
        when(hosts.closed()).thenReturn(new HashSet<>());
        when(hosts.take(any())).thenReturn(true);
        DatabaseClock clock = mock();
        when(clock.now()).thenReturn(Instant.EPOCH);
        List<Long> failed = new ArrayList<>();
        FeedRefresh refresh = new FeedRefresh(null, null, null, null, null, null, null) {
            @Override
            void recordError(long id, Throwable failure) {
                failed.add(id);
            }
        };
        FeedSchedule schedule =
                new FeedSchedule(subscriptions, hosts, refresh, null, null, clock, settings(), outbound());

        schedule.refreshDue();

        assertThat(schedule.free.availablePermits()).isEqualTo(FeedSchedule.MOST_AT_A_TIME);
        assertThat(failed).hasSize(many);
        verify(hosts, times(many)).leave(any(), any());
        schedule.destroy();
    }

    private static SubscriptionSettings settings() {
        return new SubscriptionSettings(List.of(), List.of(), "", new Polling(Duration.ofHours(1)), Sample.NEVER);
    }

    private static OutboundSettings outbound() {
        Duration time = Duration.ofSeconds(30);
        return new OutboundSettings(
                List.of(), time, time, time, Duration.ofSeconds(1), DataSize.ofMegabytes(20), 5, "Podcatalog/1.0");
    }
}
