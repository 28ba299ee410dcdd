package io.podcatalog.companion;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.CompanionFile;
import io.podcatalog.podcast.HttpUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BestTranscriptTests {

    private static final CompanionFile VTT = file("text/vtt", null);
    private static final CompanionFile JSON = file("application/json", "en");
    private static final CompanionFile SRT = file("application/x-subrip", "en-US");
    private static final CompanionFile HTML = file("text/html", "en");
    private static final CompanionFile PLAIN = file("text/plain", "en");
    private static final CompanionFile UNKNOWN = file("application/pdf", "en");
    private static final CompanionFile SPANISH = file("text/vtt", "es");

    @Test
    void prefersThePodcastsLanguageToAnyFormat() {
        assertThat(best("en-GB", SPANISH, PLAIN)).isEqualTo(PLAIN);
        assertThat(best("es", VTT, SPANISH))
                .as("one without a language is in the podcast's")
                .isEqualTo(VTT);
        assertThat(best("de", SPANISH, PLAIN)).isEqualTo(SPANISH);
    }

    @Test
    void prefersTheFormatThatTellsMost() {
        assertThat(best("en", UNKNOWN, PLAIN, HTML, SRT, JSON, VTT)).isEqualTo(VTT);
        assertThat(best("en", UNKNOWN, PLAIN, HTML, SRT, JSON)).isEqualTo(JSON);
        assertThat(best("en", UNKNOWN, PLAIN, HTML, SRT)).isEqualTo(SRT);
        assertThat(best("en", UNKNOWN, PLAIN, HTML)).isEqualTo(HTML);
        assertThat(best("en", UNKNOWN, PLAIN)).isEqualTo(PLAIN);
        assertThat(best(null, SPANISH, VTT)).as("the first of equals").isEqualTo(SPANISH);
    }

    private static CompanionFile best(@Nullable String language, CompanionFile... files) {
        return BestTranscript.ofEach(List.of(files), language).iterator().next();
    }

    private static CompanionFile file(String type, @Nullable String language) {
        return new CompanionFile(1, new HttpUrl("https://files.example.com/t"), type, language);
    }
}
