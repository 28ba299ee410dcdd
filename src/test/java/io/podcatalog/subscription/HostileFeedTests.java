package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Corpus;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports hostile feeds in random order between good ones. The system property {@code podcatalog.orders} sets the
 * number of orders, 1 by default.
 */
class HostileFeedTests extends ServerTests {

    private static final Path FOLDER = Corpus.folder("hostile/feeds");

    /** The number of episodes after the import, according to the manifest. */
    private static final Map<String, Integer> EPISODES = Map.of(
            "05_durations_absurd.xml", 31,
            "08_guid_empty.xml", 3,
            "08_guid_twice_in_feed.xml", 1,
            "08_same_title_100.xml", 100,
            "08_slug_collisions.xml", 11,
            "08_slug_empty.xml", 9,
            "08_slug_very_long.xml", 2,
            "10_xss_cdata.xml", 366);

    private final Map<String, String> decisions = decisions();

    @Test
    void importsOrRejectsHostileFeedsAndLeavesGoodOnesAlone() throws IOException {
        List<JsonNode> hostile = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("manifest.jsonl"))) {
            hostile.add(JsonMapper.shared().readTree(line));
        }
        for (int order = 0; order < Integer.getInteger("podcatalog.orders", 1); order++) {
            long seed = new Random().nextLong();
            Collections.shuffle(hostile, new Random(seed));
            emptyCatalog();
            assertThat(wrongEnds(hostile)).as("order " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shrink_1_full 40 | shrink_2_last5 40 | shrink_3_none 40 | shrink_4_back 41",
                "guid_1 10 | guid_2_moved_host 10 | guid_3_all_changed 10",
                "update_1 2 | update_2 2 | update_3_malicious 2",
                "swap_1 2 | swap_2 2"
            })
    void keepsEpisodesThroughAllChangesOfTheirFeed(ArgumentsAccessor steps) throws IOException {
        List<Map<String, Object>> pages = List.of();
        for (Object step : steps.toList()) {
            String[] fileAndCount = step.toString().split(" ");
            byte[] body = body(FOLDER.resolve("09_seq_" + fileAndCount[0] + ".xml"));
            feeds.refresh(PUBLISHER.publish("/sequence.xml", body));
            List<Map<String, Object>> now = database.queryForList("select id, slug from episode");
            assertThat(now).as(step.toString()).containsAll(pages).hasSize(Integer.parseInt(fileAndCount[1]));
            pages = now;
        }
    }

    private List<String> wrongEnds(List<JsonNode> hostile) throws IOException {
        importGoodFeeds();
        List<Map<String, Object>> before = goodRows();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < hostile.size(); i++) {
            String file = hostile.get(i).get("file").asString();
            FeedStatus status = feeds.refresh(PUBLISHER.publish("/" + file, body(FOLDER.resolve(file))));
            String expected =
                    decisions.getOrDefault(file, hostile.get(i).get("expect").asString());
            String end = status.isFailing() ? "reject" : "import";
            if (!expected.equals("partial") && !expected.equals(end)) {
                wrong.add(file + ": " + end + " instead of " + expected + ", " + status.lastFailure());
            }
            if (!status.isFailing()) {
                wrong.addAll(wrongEpisodes(file, status));
            }
            if (i % 20 == 0) {
                importGoodFeeds();
            }
        }
        importGoodFeeds();
        assertThat(goodRows()).isEqualTo(before);
        assertThat(response("/status").statusCode()).isEqualTo(200);
        assertThat(sitemap()).isNotEmpty();
        return wrong;
    }

    /** Imports the same bytes again, which must change nothing, and counts the episodes. */
    private List<String> wrongEpisodes(String file, FeedStatus first) {
        List<String> wrong = new ArrayList<>();
        database.update(
                "update subscription set etag = null, body_hash = null where podcast_id = ?", first.podcastId());
        FeedStatus second = feeds.refresh(first.address().value());
        if (second.isFailing() || second.added() + second.changed() > 0) {
            wrong.add(file + ": the second import added " + second.added() + ", changed " + second.changed() + ", "
                    + second.lastFailure());
        }
        int episodes = database.queryForObject(
                "select count(*) from episode where podcast_id = ?", Integer.class, first.podcastId());
        if (EPISODES.getOrDefault(file, episodes) != episodes) {
            wrong.add(file + ": " + episodes + " episodes instead of " + EPISODES.get(file));
        }
        return wrong;
    }

    private void importGoodFeeds() {
        for (int n = 1; n <= 5; n++) {
            TestFeed feed = TestFeed.titled("Good " + n);
            for (int episode = 1; episode <= 20; episode++) {
                feed.episode(episode, "Episode " + episode, "<p>Good notes, number " + episode + ".</p>");
            }
            assertThat(feeds.refresh(PUBLISHER.publish("/good-" + n + ".xml", feed.bytes()))
                            .isFailing())
                    .isFalse();
        }
    }

    private List<Map<String, Object>> goodRows() {
        return database.queryForList("select e.* from episode e join podcast p on p.id = e.podcast_id"
                + " where p.title like 'Good _' order by e.id");
    }

    private static byte[] body(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.contains("__BASE__") || text.contains("__CANARY__")
                ? text.replace("__BASE__", "http://127.0.0.1:9")
                        .replace("__CANARY__", "http://127.0.0.2:9")
                        .getBytes(StandardCharsets.ISO_8859_1)
                : body;
    }

    /** {@return by file, the expected result for feeds where this project differs from the manifest} */
    private static Map<String, String> decisions() {
        Map<String, String> decisions = new HashMap<>();
        try (var lines = HostileFeedTests.class.getResourceAsStream("/feeds/hostile-decisions.txt")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .forEach(columns -> decisions.put(columns[0], columns[1]));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return decisions;
    }
}
