package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FileBaseDefault;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests extends ServerTests {

    private static final String EPISODE = "/podcasts/night-shift/alarms";
    private static final ByteBuffer BYTES = ByteBuffer.wrap(new byte[100]);

    @TempDir
    private Path folder;

    private volatile long room;
    private final CountDownLatch tried = new CountDownLatch(2);
    private volatile boolean full = true;

    @Test
    void waitsForRoomWhilePagesAreReadAndHeartsAreRefused() throws Exception {
        imported(TestFeed.titled("Night Shift").episode(1, "Alarms", "What woke us."));
        room = 4096;
        FutureTask<Integer> write = new FutureTask<>(() -> channel().write(BYTES, 0));
        new Thread(write).start();
        assertThat(tried.await(30, TimeUnit.SECONDS)).as("a second try").isTrue();

        assertThat(response(EPISODE).statusCode()).isEqualTo(200);
        Response refused = keep();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(write).isNotDone();

        full = false;
        assertThat(write.get()).isEqualTo(100);
        assertThat(keep().statusCode()).isEqualTo(303);
    }

    @Test
    void failsAtOnceForAnyOtherReason() throws IOException {
        room = 1L << 30;
        assertThatThrownBy(() -> channel().write(BYTES, 0)).hasMessage("No");
    }

    private PatientChannel channel() throws IOException {
        Path file = folder.resolve("podcatalog.mv.db");
        return new PatientChannel(new Disk(), file, KnownLength.of(file), () -> room, Duration.ofMillis(10));
    }

    /** A channel to a disk that refuses to write while it is full. */
    private final class Disk extends FileBaseDefault {

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            tried.countDown();
            if (full) {
                throw new IOException("No");
            }
            return 100;
        }

        @Override
        public int read(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        protected void implTruncate(long size) {}
    }

    private Response keep() throws IOException {
        return request(EPISODE + "/favorite").method(Method.POST).execute();
    }
}
