package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Corpus;
import io.podcatalog.ServerTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches and imports feeds as hosts publish them. FeedCorpusTests compares the values of their fields. */
class CorpusImportTests extends ServerTests {

    /** The number of items of a feed that have the GUID and file of another item. */
    private static final Map<String, Integer> REPEATED =
            Map.of("otr-cbs-mystery-theater-bad-dates.xml", 1, "selfhosted-taverncast.xml", 1);

    @Test
    void givesEveryEpisodeOfARealFeedAPage() throws IOException {
        List<Path> real = Corpus.feeds("feeds/real");
        List<String> differences = new ArrayList<>();
        int pages = 0;
        for (Path feed : real) {
            emptyCatalog();
            FeedStatus status = feeds.refresh(PUBLISHER.publish("/" + feed.getFileName(), Files.readAllBytes(feed)));
            int expected = oracle(feed).get("counts").get("episodes").asInt()
                    - REPEATED.getOrDefault(feed.getFileName().toString(), 0);
            List<String> addresses = sitemap().stream()
                    .filter(address -> address.startsWith(SITE + "/podcasts/"))
                    .toList();
            // The podcast itself has one more page. A publisher who forbids directories gets none.
            int pagesOfFeed = oracle(feed).path("podcast").path("block").asBoolean(false) ? 0 : expected + 1;
            if (status.isFailing() || addresses.size() != pagesOfFeed) {
                differences.add(feed.getFileName() + ": " + addresses.size() + " addresses, not " + pagesOfFeed + ", "
                        + status.lastFailure());
            }
            if (!addresses.isEmpty()) {
                String last = addresses.get(addresses.size() - 1).substring(SITE.length());
                assertThat(response(last).statusCode()).as(last).isEqualTo(200);
            }
            pages += Math.max(0, pagesOfFeed - 1);
        }
        relations.await();
        System.out.println("Imported " + real.size() + " real feeds: " + pages + " episode pages");
        assertThat(differences).isEmpty();
    }

    private static JsonNode oracle(Path feed) {
        return JsonMapper.shared()
                .readTree(
                        Path.of(feed.toString().replace(".xml", ".oracle.json")).toFile());
    }
}
