package io.podcatalog.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The publisher's times in audio with inserted advertisements. */
class ShiftTests extends ModuleTests {

    /** The points are pairs of a time of the publisher and the time in the audio at which the listener hears it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 100 | 100",
                "[[100, 130]] | 0 | 0",
                "[[100, 130]] | 99 | 99",
                "[[100, 130]] | 100 | 130",
                "[[100, 130]] | 500.5 | 530.5",
                "[[20, 50], [310, 434]] | 10 | 10",
                "[[20, 50], [310, 434]] | 20 | 50",
                "[[20, 50], [310, 434]] | 300 | 330",
                "[[20, 50], [310, 434]] | 310 | 434",
                "[[20, 50], [310, 434]] | 600 | 724",
                "[[100, 70]] | 50 | 50",
                "[[100, 70]] | 200 | 170"
            })
    void aTimeIsShiftedByTheLastPointBeforeIt(String points, double publisher, double audio) {
        Object seen = run("shift", """
                const shift = new m.Shift();
                shift.points = JSON.parse(argument[0]);
                return [shift.toAudio(argument[1]), shift.toPublisher(argument[2])].map(String);
                """, List.of(points, publisher, audio));
        assertThat(((List<?>) seen).stream().map(number -> Double.parseDouble((String) number)))
                .containsExactly(audio, publisher);
    }

    /** In the first line, the listener hears the new advertisement, and in the second one misses an old one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[[100, 130]] | toPublisher | 120 | 100", "[[100, 70]] | toAudio | 90 | 70"})
    void timesKeepTheirOrderAroundAPoint(String points, String way, double second, int expected) {
        assertThat(run("shift", """
                const shift = new m.Shift();
                shift.points = JSON.parse(argument[0]);
                return shift[argument[1]](argument[2]);
                """, List.of(points, way, second))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[100, 330], [300, 334]] | true | [[300,334]]",
                "[[500, 330], [300, 334]] | true | [[300,334]]",
                "[[300, 330], [300, 335]] | true | [[300,335]]",
                "[[300, 330], [100, 130.4]] | true | [[100,130.4],[300,330]]",
                "[[310, 434], [20, 50]] | true | [[20,50],[310,434]]",
                "[[300, 230], [100, 70]] | false | [[100,70],[300,230]]",
                "[[400, 370], [100, 30]] | false | [[100,30]]"
            })
    void theLatestPressIsRight(String presses, boolean longer, String expected) {
        assertThat(run("shift", """
                const shift = new m.Shift();
                JSON.parse(argument[0]).forEach(point => shift.add(point, argument[1]));
                return JSON.stringify(shift.points);
                """, List.of(presses, longer))).isEqualTo(expected);
    }

    /** Advertisements at any places, and presses at the right moments in any order. */
    @Test
    void pressesMakeTheTimesRightUntilTheNextAdvertisementAndKeepTheirOrder() {
        assertThat(run("shift", """
                let seed = 7;
                const random = below => (seed = (seed * 48271) % 2147483647) % below;
                const wrong = [];
                for (let n = 0; n < 300; n++) {
                  const ads = Array.from({ length: 1 + random(4) }, () => ({ at: random(600), length: 5 + random(90) }));
                  const real = second => ads.filter(ad => ad.at <= second).reduce((sum, ad) => sum + ad.length, second);
                  const shift = new m.Shift();
                  const presses = Array.from({ length: 1 + random(8) }, () => random(600));
                  presses.forEach(press => shift.add([press, real(press)], true));
                  for (const press of presses) {
                    const end = Math.min(600, ...ads.map(ad => ad.at).filter(at => at > press));
                    for (let second = press; second < end; second++) {
                      shift.toAudio(second) === real(second) || wrong.push([n, press, second]);
                      shift.toPublisher(real(second)) === second || wrong.push([n, press, second]);
                    }
                  }
                  for (let second = 1; second < 1000; second++) {
                    shift.toAudio(second) >= shift.toAudio(second - 1) || wrong.push([n, "toAudio", second]);
                    shift.toPublisher(second) >= shift.toPublisher(second - 1) || wrong.push([n, "toPublisher", second]);
                  }
                }
                return wrong;
                """, null)).isEqualTo(List.of());
    }

    @Test
    void pointsAreKeptForTheLastVersionsOfFiles() {
        assertThat(run("shift", """
                const kept = new Map();
                const store = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
                const at200 = (path, length) => new m.Shift(store, path, length).toAudio(200);
                new m.Shift(store, "/a", 630).add([100, 130], true);
                const first = [at200("/a", 630), at200("/a", 660), at200("/b", 630)];
                for (let n = 0; n < 200; n++) {
                  new m.Shift(store, "/b", 700).add([n, n + 30], true);
                  new m.Shift(store, "/c", 1000 + n).add([100, 130], true);
                }
                return [...first, at200("/a", 630), at200("/c", 1199), JSON.parse(kept.get("shifts")).length, kept.get("shifts").length < 20_000];
                """, null)).isEqualTo(List.of(230, 200, 200, 200, 230, 50, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json",
                "5",
                "{}",
                "[null, 5]",
                "[{\"path\":\"/a\",\"length\":600}]",
                "[{\"path\":\"/a\",\"length\":600,\"points\":[null,5,\"x\",[1],[],{}]}]"
            })
    void invalidStoredPointsShiftNothing(String stored) {
        assertThat(run(
                        "shift",
                        "return new m.Shift({ getItem: () => argument, setItem() {} }, '/a', 600).toAudio(50);",
                        stored))
                .isEqualTo(50);
    }
}
