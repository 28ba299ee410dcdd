package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverTests {

    @Test
    void showsTheFirstLettersOfTwoWords() {
        assertThat(Cover.of(null, "The Quiet Pager").initials()).isEqualTo("QP");
        assertThat(Cover.of(null, "פודקאסט").initials()).isEqualTo("פ");
        assertThat(Cover.of(null, "!!!").initials()).isEqualTo("♪");
    }
}
