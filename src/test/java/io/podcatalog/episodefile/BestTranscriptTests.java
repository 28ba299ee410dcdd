package io.podcatalog.episodefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.intake.PublishedFile;
import io.podcatalog.podcast.HttpUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BestTranscriptTests {

    private static final PublishedFile VTT = file("text/vtt", null);
    private static final PublishedFile JSON = file("application/json", "en");
    private static final PublishedFile SRT = file("application/x-subrip", "en-US");
    private static final PublishedFile HTML = file("text/html", "en");
    private static final PublishedFile PLAIN = file("text/plain", "en");
    private static final PublishedFile UNKNOWN = file("application/pdf", "en");
    private static final PublishedFile SPANISH = file("text/vtt", "es");

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

    private static PublishedFile best(@Nullable String language, PublishedFile... files) {
        return BestTranscript.ofEach(List.of(files), language).iterator().next();
    }

    private static PublishedFile file(String type, @Nullable String language) {
        return new PublishedFile(1, new HttpUrl("https://files.example.com/t"), type, language);
    }
}
