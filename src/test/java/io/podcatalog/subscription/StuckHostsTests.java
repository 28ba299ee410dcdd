package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.util.unit.DataSize;

class StuckHostsTests {

    private static final int STUCK = 70;

    private final AtomicInteger left = new AtomicInteger();

    @Test
    void delayNoOtherHost() throws InterruptedException {
        List<DueFeed> due = LongStream.rangeClosed(1, STUCK + 1)
                .mapToObj(n -> new DueFeed(n, new HttpUrl("https://feeds-" + n + ".example.org/rss")))
                .toList();
        SubscriptionRepository subscriptions = subscriptions(due, () -> 1);
        CountDownLatch stuck = new CountDownLatch(STUCK);
        CountDownLatch last = new CountDownLatch(1);
        FeedRefresh refresh = new FeedRefresh(null, null, null, null, null, null, null, null) {
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
        FeedSchedule schedule = new FeedSchedule(
                subscriptions, hosts(), refresh, null, null, new StandingClock(), settings(), outbound());

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
        SubscriptionRepository subscriptions = subscriptions(due, () -> {
            throw new IllegalStateException("no row");
        });
        List<Long> failed = new ArrayList<>();
        FeedRefresh refresh = new FeedRefresh(null, null, null, null, null, null, null, null) {
            @Override
            void recordError(long id, Throwable failure) {
                failed.add(id);
            }
        };
        FeedSchedule schedule = new FeedSchedule(
                subscriptions, hosts(), refresh, null, null, new StandingClock(), settings(), outbound());

        schedule.refreshDue();

        assertThat(schedule.free.availablePermits()).isEqualTo(FeedSchedule.MOST_AT_A_TIME);
        assertThat(failed).hasSize(many);
        assertThat(left).hasValue(many);
        schedule.destroy();
    }

    private static SubscriptionRepository subscriptions(List<DueFeed> due, IntSupplier taken) {
        return answering(SubscriptionRepository.class, method -> switch (method) {
            case "findDue" -> due;
            case "take" -> taken.getAsInt();
            default -> null;
        });
    }

    private HostQueue hosts() {
        return answering(HostQueue.class, method -> switch (method) {
            case "closed" -> new HashSet<>();
            case "take" -> true;
            case "leave" -> left.incrementAndGet();
            default -> null;
        });
    }

    /** @param answers of the methods, by name */
    private static <T> T answering(Class<T> type, Function<String, @Nullable Object> answers) {
        ProxyFactory factory = new ProxyFactory();
        if (type.isInterface()) {
            factory.setInterfaces(type);
        } else {
            factory.setTargetClass(type);
        }
        factory.addAdvice(
                (MethodInterceptor) call -> answers.apply(call.getMethod().getName()));
        return type.cast(factory.getProxy());
    }

    private static final class StandingClock extends DatabaseClock {

        StandingClock() {
            super(null);
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }

    private static SubscriptionSettings settings() {
        return new SubscriptionSettings(
                List.of(), List.of(), List.of(), "", new Polling(Duration.ofHours(1)), Sample.NEVER);
    }

    private static OutboundSettings outbound() {
        Duration time = Duration.ofSeconds(30);
        return new OutboundSettings(
                List.of(), time, time, time, Duration.ofSeconds(1), DataSize.ofMegabytes(20), 5, "Podcatalog/1.0");
    }
}
