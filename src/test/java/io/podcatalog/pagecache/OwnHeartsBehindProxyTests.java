package io.podcatalog.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.podcatalog.Nginx;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with a shared cache between the program and the listeners. Without nginx on the path, it is skipped. */
class OwnHeartsBehindProxyTests extends OwnHeartsTests {

    @TempDir
    private Path folder;

    private Nginx nginx;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Nginx.isInstalled(), "no nginx on the path");
        nginx = Nginx.caching(super.base(), folder);
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Override
    protected String base() {
        return nginx == null ? super.base() : nginx.base();
    }

    @Override
    @Test
    void areShownToTheirListenerOnly() throws Exception {
        super.areShownToTheirListenerOnly();
        response("/podcasts/night-shift/one");
        assertThat(response("/podcasts/night-shift/one").header("X-Cache"))
                .as("the proxy does keep pages")
                .isIn("HIT", "REVALIDATED");
    }
}
