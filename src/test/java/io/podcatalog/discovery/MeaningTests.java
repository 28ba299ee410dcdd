package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.podcatalog.discovery.Passage.Part;
import io.podcatalog.language.Language;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTests {

    @ParameterizedTest
    @CsvSource({"dog, puppy, tax", "violin, orchestra, harvest", "Café, coffee, thunder", "unhappily, sadness, granite"
    })
    void findsWordsWithASimilarMeaning(String word, String similar, String other) {
        assertThat(meaning(word).cosine(meaning(similar)))
                .isGreaterThan(meaning(word).cosine(meaning(other)) + 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "日本語", "https://example.com/dog", "dogs日本語"})
    void hasNoMeaningWithoutKnownWords(String text) {
        assertThat(meaning(text).numbers()).isEmpty();
        assertThat(meaning(text).cosine(meaning("dog"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d",
                "\udc36 ",
                "🐶",
                "\u0301",
                "\u0301\u0316",
                "ﷺ",
                "İ",
                "ß",
                "1",
                "##",
                "\0",
                "\u202e",
                "가",
                "क्",
                "a"
            })
    void readsAnyText(String odd) {
        for (String text : List.of(odd, odd.repeat(500), "dog " + odd + " dog", ("dog" + odd).repeat(500))) {
            assertThat(DoubleStream.of(direction(text))).allMatch(Double::isFinite);
        }
        assertThat(meaning("dog " + odd.repeat(500) + " puppy").numbers()).isNotEmpty();
    }

    @Test
    void countsTheTitleMoreThanTheNotes() {
        Meaning both = meaning(new Passage(Part.TITLE, "dog"), new Passage(Part.NOTES, "granite"));

        assertThat(both.cosine(meaning("dog"))).isGreaterThan(both.cosine(meaning("granite")));
    }

    @Test
    void takesOffTheMeanOfTheShow() {
        MeanDirection mean = new MeanDirection();
        mean.add(direction("dogs and taxes"));
        mean.add(direction("dogs and violins"));
        mean.add(new double[0]);
        Meaning taxes = Meaning.of(direction("dogs and taxes"), mean);
        Meaning violins = Meaning.of(direction("dogs and violins"), mean);

        assertThat(taxes.cosine(violins)).isLessThan(-0.9);
        assertThat(meaning("dogs and taxes").cosine(meaning("dogs and violins")))
                .isPositive();
    }

    @Test
    void prefersASimilarMeaning() {
        Episodes episodes = new Episodes();
        long oceans = episodes.add("About oceans", "A drill.");
        gardens(episodes, "Gardens and %s", "Flowers and vegetables grow with patience.");
        long lawyers = episodes.add("About lawyers", "A drill.");
        long seas = episodes.add("About seas", "A drill.");

        assertThat(relatedTo(seas, episodes)).containsExactly(oceans, lawyers);
    }

    @Test
    void knowsNoMeaningsInOtherLanguages() {
        Episodes episodes = new Episodes();
        long oceans = episodes.add("Über die Ozeane", "Eine Übung, und was sie uns sagt.");
        gardens(episodes, "Gärten und die %s", "Das Gemüse und die Blumen wachsen mit viel Geduld.");
        long lawyers = episodes.add("Über die Anwälte", "Eine Übung, und was sie uns sagt.");
        long seas = episodes.add("Über die Meere", "Eine Übung, und was sie uns sagt.");

        assertThat(relatedTo(seas, episodes)).containsExactly(lawyers, oceans);
        assertThat(episodes.analyses())
                .allMatch(analysis -> analysis.vector().meaning().numbers().length == 0);
    }

    @Test
    void isStoredWithTheEpisode() {
        Episodes episodes = new Episodes();
        episodes.add("About wolves", "A talk.");
        episodes.add("Gardens", "Flowers and vegetables.");
        EpisodeVector vector = episodes.analyses().get(0).vector();
        EpisodeVector stored = EpisodeVector.read(1, vector.listedAt(), vector.bytes());

        assertThat(stored.meaning().numbers())
                .hasSize(256)
                .isEqualTo(vector.meaning().numbers());
        assertThat(stored.meaning().cosine(vector.meaning())).isEqualTo(1, within(1e-9));
    }

    @Test
    void keepsTheMeanOfTheShow() {
        Episodes episodes = new Episodes();
        episodes.add("About oceans", "A drill.");
        episodes.add("About lawyers", "A drill.");
        Frequencies frequencies = episodes.show().frequencies();
        double[] seas = direction("seas");
        double[] difference = frequencies.meanDirection().takenFrom(seas);

        assertThat(Frequencies.read(frequencies.bytes()).meanDirection().takenFrom(seas))
                .isEqualTo(difference)
                .isNotEqualTo(seas);
    }

    private static void gardens(Episodes episodes, String title, String notes) {
        for (int n = 1; n <= 8; n++) {
            episodes.add(title.formatted("y".repeat(n)), notes);
        }
    }

    private static List<Long> relatedTo(long id, Episodes episodes) {
        return episodes.relations().stream()
                .filter(relation -> relation.episodeId() == id)
                .map(Relation::relatedId)
                .toList();
    }

    private static double[] direction(String text) {
        return Meaning.direction(List.of(new Passage(Part.NOTES, text)), Language.ENGLISH);
    }

    private static Meaning meaning(String text) {
        return meaning(new Passage(Part.NOTES, text));
    }

    private static Meaning meaning(Passage... passages) {
        return Meaning.of(Meaning.direction(List.of(passages), Language.ENGLISH), new MeanDirection());
    }
}
