package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** Health and metrics are on the port that the operator sets for them, and on no other port. */
class FeedMetersTests extends ServerTests {

    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void tellsHowManyFeedsFail() throws IOException {
        feeds.refresh(PUBLISHER.answer("/bad", 500, Map.of(), new byte[0]));
        database.update("update subscription set followed = true");

        assertThat(managed("/actuator/metrics/podcatalog.feeds.failing")).contains("\"value\":1.0");
        assertThat(managed("/actuator/metrics/podcatalog.feeds.oldest")).contains("\"value\":0.0");
        assertThat(managed("/actuator/health")).contains("\"status\":\"UP\"");
        assertThat(response("/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void countsKeptPages() throws IOException {
        keptPages.keep();
        double before = keptPagesSent();
        page("/");
        page("/");
        page("/");
        keptPages.keepNone();

        assertThat(keptPagesSent() - before).isEqualTo(2);
    }

    private double keptPagesSent() throws IOException {
        return new JsonMapper()
                .readTree(managed("/actuator/metrics/podcatalog.pages.kept"))
                .at("/measurements/0/value")
                .asDouble();
    }

    private String managed(String path) throws IOException {
        return Jsoup.connect("http://127.0.0.1:" + managementPort + path)
                .ignoreContentType(true)
                .execute()
                .body();
    }
}
