package io.podcatalog.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTests {

    @ParameterizedTest
    @CsvSource({"PT28S,28 s", "PT59.9S,59 s", "PT53M,53 min", "PT59M31S,1 h", "PT1H2M,1 h 2 min", "PT26H,26 h"})
    void writesALengthAsPeopleSayIt(Duration duration, String label) {
        assertThat(Labels.duration(duration)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0:00", "PT9S,0:09", "PT12M34S,12:34", "PT1H2M3S,1:02:03"})
    void writesAMomentAsAPlayerDoes(Duration moment, String label) {
        assertThat(Labels.moment(moment)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1,1 kB", "112396,112 kB", "48200000,48.2 MB"})
    void writesASizeInUnitsOfAThousand(long bytes, String label) {
        assertThat(Labels.size(bytes)).isEqualTo(label);
    }

    @Test
    void namesALanguageInEnglish() {
        assertThat(Labels.language("de-CH")).isEqualTo("German");
        assertThat(Labels.language("qqq")).isNull();
    }

    @Test
    void drawsACoverFromTheFirstLettersOfTwoWords() {
        assertThat(Cover.of(null, "The Quiet Pager").initials()).isEqualTo("QP");
        assertThat(Cover.of(null, "פודקאסט").initials()).isEqualTo("פ");
        assertThat(Cover.of(null, "!!!").initials()).isEqualTo("♪");
    }
}
