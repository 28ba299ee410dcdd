package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTests {

    /** A pattern that matches its parts recursively overflows the stack on a long text. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a.", " de", "a-", "a@", "Ann Lee ", "\"", "#1", "www.", "9", "\u0301", "日本", "🎙️", "Mc O'"})
    void analyzesAnyText(String again) {
        Episodes episodes = new Episodes();
        long odd = episodes.add("Ann" + again.repeat(200) + " Lee", "Ann" + again.repeat(10_000) + " Lee");
        episodes.add("On restores", "Restores and backups.");

        assertThat(episodes.analyses()).hasSize(2);
        List<Subject> subjects = episodes.analyses().get((int) odd - 1).subjects();
        assertThat(Subject.read(Subject.lines(subjects))).isEqualTo(subjects);
    }
}
