package io.podcatalog.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tests each script module that needs no page. */
class ScriptTests extends ModuleTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0:00, 0 seconds",
        "59.9, 0:59, 59 seconds",
        "61, 1:01, 1 minute 1 second",
        "754, 12:34, 12 minutes 34 seconds",
        "3600, 1:00:00, 1 hour",
        "3723, 1:02:03, 1 hour 2 minutes 3 seconds",
        "-5, 0:00, 0 seconds"
    })
    void timesHaveAWrittenAndASpokenForm(double seconds, String written, String said) {
        assertThat(run("time", "return [m.clock(argument), m.spoken(argument)];", seconds))
                .isEqualTo(List.of(written, said));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0, 0", "99.6, 0", "99.8, 1", "100, 1", "5000, 2"})
    void theChapterIsTheLastThatHasBegun(double second, int chapter) {
        assertThat(run(
                        "chapters",
                        "return m.chapterAt([{ start: 0 }, { start: 100 }, { start: 200 }], argument);",
                        second))
                .isEqualTo(chapter);
    }

    @ParameterizedTest
    @CsvSource({
        "569, 600, false",
        "570, 600, true",
        "600, 600, true",
        "8819, 9000, false",
        "8820, 9000, true",
        "12, 25, false",
        "13, 25, true",
        "131, 0, false",
        "131, 100, false"
    })
    void anEpisodeIsHeardWhenLittleOfItRemains(double at, double of, boolean heard) {
        assertThat(run("places", """
                const kept = new Map();
                const places = new m.Places({ getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) });
                places.take("/a");
                places.keep("/a", ...argument);
                return [places.isHeard("/a"), places.resume("/a") === 0];
                """, List.of(at, of))).isEqualTo(List.of(heard, heard));
    }

    @Test
    void theQueueHoldsEachTrackOnceInTheChosenOrder() {
        assertThat(run("queue", """
                const kept = new Map();
                const queue = new m.Queue({ getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) });
                const [a, b, c] = ["/a", "/b", "/c"].map(path => ({ path }));
                queue.add(a); queue.add(b); queue.addFirst(c); queue.add(a); queue.remove("/b");
                return [queue.tracks.map(track => track.path), queue.has("/a"), queue.has("/b")];
                """, null)).isEqualTo(List.of(List.of("/c", "/a"), true, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "{}", "[]", "5", "{\"at\":\"x\"}", "null"})
    void invalidStoredDataIsNoPlaceAndNoQueue(String stored) {
        assertThat(run("places", """
                const store = { getItem: () => argument, setItem() {} };
                const { Queue } = await import('/js/lib/queue.js');
                return [new m.Places(store).of("/a"), new m.Places(store).resume("/a"), new Queue(store).tracks.length];
                """, stored)).isEqualTo(Arrays.asList(null, 0, 0));
    }

    @Test
    void aFullStorageCausesNoError() {
        assertThat(run("places", """
                const places = new m.Places({ getItem: () => null, setItem() { throw new DOMException("full", "QuotaExceededError"); } });
                places.take("/a");
                return places.keep("/a", 50, 100);
                """, null)).isEqualTo(true);
    }

    /** Compares the place that several tabs store with a model: the tab where play was pressed last moves the place. */
    @Test
    void noOrderOfTabsLosesAPlaceOrMovesItBack() {
        List<List<List<Object>>> visits = new ArrayList<>();
        List<List<Double>> expected = new ArrayList<>();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<List<Object>> steps = new ArrayList<>();
            Map<String, Integer> owners = new HashMap<>();
            Map<String, Double> places = new HashMap<>();
            List<Double> seen = new ArrayList<>();
            Integer[] current = new Integer[4];
            for (int step = 0; step < 60; step++) {
                int tab = random.nextInt(4);
                String path = "/" + (char) ('a' + random.nextInt(2));
                double at = 10 + random.nextInt(5000) / 10.0;
                boolean take = random.nextInt(4) == 0;
                steps.add(List.of(tab, path, take, at));
                if (take) {
                    owners.put(path, tab);
                    current[tab] = (int) path.charAt(1);
                    places.putIfAbsent(path, 0.0);
                } else if (owners.getOrDefault(path, -1) == tab && current[tab] == path.charAt(1)) {
                    places.put(path, at);
                }
                seen.add(places.getOrDefault(path, 0.0));
            }
            visits.add(steps);
            expected.add(seen);
        }
        // As text, which takes a tenth of the time of so many values.
        String seen = (String) run("places", """
                return JSON.stringify(JSON.parse(argument).map(steps => {
                  const kept = new Map();
                  const store = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
                  const tabs = [0, 1, 2, 3].map(() => new m.Places(store));
                  return steps.map(([tab, path, take, at]) => {
                    take ? tabs[tab].take(path) : tabs[tab].keep(path, at, 600);
                    return tabs[tab].resume(path);
                  });
                }));
                """, JsonMapper.shared().writeValueAsString(visits));
        List<List<Double>> places = JsonMapper.shared().readValue(seen, new TypeReference<>() {});
        for (int seed = 0; seed < expected.size(); seed++) {
            assertThat(places.get(seed)).as("seed %d", seed).isEqualTo(expected.get(seed));
        }
    }

    /** Tabs are separate processes, so one tab sees the writes of another late. */
    @Test
    void aLateWriteOfTheOldOwnerDoesNotLockOutTheNewOne() {
        assertThat(run("places", """
                const kept = new Map();
                const store = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
                const before = new m.Places(store), now = new m.Places(store);
                before.take("/a");
                before.keep("/a", 100, 600);
                const late = kept.get("place:/a");
                now.take("/a");
                kept.set("place:/a", late);
                before.release();
                return [now.keep("/a", 300, 600), before.keep("/a", 105, 600), now.resume("/a")];
                """, null)).isEqualTo(List.of(true, false, 300));
    }
}
