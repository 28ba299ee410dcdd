package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSpacingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good | morning | Good morning",
                "今日は橋に | ついて | 今日は橋について",
                "カタカナー | です | カタカナーです",
                "お話しします。 | よろしく | お話しします。よろしく",
                "他说“好” | 然后 | 他说“好”然后",
                "วันนี้เรา | จะพูด | วันนี้เราจะพูด",
                "좋은 | 저녁 | 좋은 저녁",
                "שלום | לכולם | שלום לכולם",
                "今日は | Java | 今日は Java",
                "2024 | 年 | 2024 年",
                "'' | one | one"
            })
    void putsASpaceBetweenWordsThatNeedOne(String before, String after, String joined) {
        assertThat(WordSpacing.join(before, after)).isEqualTo(joined);
        assertThat(WordSpacing.oneLine(before + "\n" + after)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "Good morning, it's 3.5 degrees – really | 6",
                "今天我们谈论桥梁。 | 8",
                "きょう、橋のカメラ | 6",
                "วันนี้เราจะพูดถึงสะพาน | 7",
                "좋은 저녁 | 2",
                "♪ la la ♪ | 2"
            })
    void countsWords(String text, long words) {
        assertThat(WordSpacing.words(text)).isEqualTo(words);
    }
}
