package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.site.TryLaterException;
import java.awt.Color;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What many who ask at once get, while the pictures take their time. */
class ContactSheetsTests {

    private static final byte[] PICTURE = Rendition.encode(Painter.painted(100, 100, Color.RED));

    private final CountDownLatch pictures = new CountDownLatch(1);
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService browsers = Executors.newCachedThreadPool();

    private final ContactSheets sheets = new ContactSheets(new ArtworkStore(null, null) {

        @Override
        boolean hasSmall(Collection<String> hashes, int width) {
            return true;
        }

        @Override
        Map<String, byte[]> small(Collection<String> hashes, int width) {
            drawn.incrementAndGet();
            Waiting.on(pictures);
            return hashes.stream().collect(Collectors.toMap(Function.identity(), hash -> PICTURE));
        }
    });

    @AfterEach
    void close() {
        pictures.countDown();
        browsers.shutdownNow();
        sheets.destroy();
    }

    @Test
    void drawsASheetOnceForAllWhoAskAtTheSameMoment() throws Exception {
        List<Future<Optional<byte[]>>> answers =
                Stream.generate(() -> ask(List.of("a", "b"))).limit(40).toList();
        pictures.countDown();
        byte[] sheet = answers.get(0).get().orElseThrow();
        for (Future<Optional<byte[]>> answer : answers) {
            assertThat(answer.get().orElseThrow()).isSameAs(sheet);
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void refusesAtOnceWhatItCannotDrawSoon() throws Exception {
        List<Future<Optional<byte[]>>> answers = IntStream.range(0, 100)
                .mapToObj(number -> ask(List.of("hash-" + number)))
                .toList();
        while (answers.stream().filter(Future::isDone).count()
                < 100 - ContactSheets.AT_A_TIME - ContactSheets.WAITING) {
            Thread.onSpinWait();
        }
        for (Future<Optional<byte[]>> refused :
                answers.stream().filter(Future::isDone).toList()) {
            assertThat(failure(refused)).isInstanceOf(TryLaterException.class);
        }
        assertThat(drawn.get()).isLessThanOrEqualTo(ContactSheets.AT_A_TIME);

        pictures.countDown();
        assertThat(answers.stream().filter(one -> failure(one) == null))
                .hasSize(ContactSheets.AT_A_TIME + ContactSheets.WAITING);
        assertThat(ask(List.of("hash-99")).get()).as("later").isPresent();
    }

    @Test
    void asksForNothingThatIsRemembered() throws Exception {
        pictures.countDown();
        ask(List.of("a")).get();
        ask(List.of("a")).get();
        assertThat(asked).hasValue(1);
    }

    private Future<Optional<byte[]>> ask(List<String> hashes) {
        Callable<Optional<byte[]>> request = () -> sheets.jpeg(hashes, asked::incrementAndGet);
        return browsers.submit(request);
    }

    private static Throwable failure(Future<?> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Waiting {

        static void on(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
