package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Restore DRILL | Restore DRILL",
                "Café Müller’s | Café Müller’s",
                "the episode about backups and the pager | backups pager",
                "what is it about | what is it about",
                "post-mortem | post mortem",
                "node.js 2.0 | node.js 2.0",
                "backup backup backup | backup",
                "Ёлка й | Ёлка й",
                "서울 | 서울",
                "a AND (b OR NOT c*) ~ ^ : [x TO y] | b NOT c x y",
                "C# c++ .NET #one | C# c++ .NET",
                "हिन्दी l'inflation | हिन्दी l'inflation",
                "東京タワー2号 | 東京タワー 2 号",
                "Drill drill café cafe | Drill café",
            })
    void readsWordsAndNoOperators(String typed, String words) {
        assertThat(Query.of(typed).words()).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "_", "\"", "\"\"", "\0\n\t", "!?*()", "🎙️"})
    void hasNoWordsForATextWithoutAny(String typed) {
        assertThat(Query.of(typed).isEmpty()).isTrue();
    }

    @Test
    void readsPhrasesInAllQuotesExceptThoseInsideWords() {
        assertThat(Query.of("pager \"restore Drill\" „zwei Wörter“ “three of them”")
                        .phrases())
                .containsExactly("restore Drill", "zwei Wörter", "three of them");
        assertThat(Query.of("יו\"ר רע\"מ").phrases()).isEmpty();
        assertThat(Query.of("an \"open phrase").phrases()).isEmpty();
    }

    @Test
    void cutsALongText() {
        assertThat(Query.of("x".repeat(2000)).text()).hasSize(100);
        assertThat(Query.of("x".repeat(99) + "🎙🎙").text()).hasSize(99);
        StringBuilder many = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            many.append(letter).append(letter).append(' ');
        }
        assertThat(Query.of(many.toString()).words()).hasSize(12);
    }

    @Test
    void knowsWhetherTheLastWordMayBeABeginning() {
        assertThat(Query.of("restore dri").isOpen()).isTrue();
        assertThat(Query.of("\"restore drill\"").isOpen()).isFalse();
        assertThat(Query.of("restore the").isOpen()).isFalse();
    }

    @Test
    void correctsWordsAndLeavesTheRest() {
        assertThat(Query.of("the “Kuberntes” & drll?").corrected(Map.of("kuberntes", "kubernetes", "drll", "drill")))
                .isEqualTo("the “kubernetes” & drill?");
    }
}
