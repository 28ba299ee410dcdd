package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.Test;

class FullDiskTests extends ServerTests {

    private static final String EPISODE = "/podcasts/night-shift/alarms";
    private static final ByteBuffer BYTES = ByteBuffer.wrap(new byte[100]);

    private final FileStore disk = mock(FileStore.class);
    private final CountDownLatch tried = new CountDownLatch(2);
    private volatile boolean full = true;

    @Test
    void waitsForRoomWhilePagesAreReadAndHeartsAreRefused() throws Exception {
        imported(TestFeed.titled("Night Shift").episode(1, "Alarms", "What woke us."));
        when(disk.getUsableSpace()).thenReturn(4096L);
        FutureTask<Integer> write = new FutureTask<>(() -> channel().write(BYTES, 0));
        new Thread(write).start();
        tried.await();

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
        when(disk.getUsableSpace()).thenReturn(1L << 30);
        assertThatThrownBy(() -> channel().write(BYTES, 0)).hasMessage("No");
    }

    private PatientChannel channel() throws IOException {
        FileChannel channel = mock(FileChannel.class);
        when(channel.write(any(ByteBuffer.class), anyLong())).thenAnswer(call -> {
            tried.countDown();
            if (full) {
                throw new IOException("No");
            }
            return 100;
        });
        return new PatientChannel(
                channel, Path.of("podcatalog.mv.db"), mock(KnownLength.class), disk, Duration.ofMillis(10));
    }

    private Response keep() throws IOException {
        return request(EPISODE + "/favorite").method(Method.POST).execute();
    }
}
