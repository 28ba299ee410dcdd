package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.listing.LabelsTests;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.English;
import org.junit.jupiter.api.Test;

class FileLabelsTests {

    private static final FileLabels FILES = new FileLabels(
            English.MESSAGES, LabelsTests.LABELS, new SiteSettings(HttpUrl.of("https://podcasts.example.org"), null));
    private static final HttpUrl FILE = HttpUrl.of("https://example.com/file");

    @Test
    void sayWhatKindOfFileItIs() {
        assertThat(FILES.download(new Enclosure(FILE, "audio/mpeg", 48_200_000L)))
                .isEqualTo("Download MP3, 48.2 MB");
        assertThat(FILES.download(new Enclosure(FILE, null, 48_200_000L))).isEqualTo("Download the file, 48.2 MB");
        assertThat(FILES.download(new Enclosure(FILE, "audio/x-new", null))).isEqualTo("Download audio/x-new");
        assertThat(FILES.transcript(new Transcript(FILE, "text/vtt", "es", null)))
                .isEqualTo("Transcript as WebVTT, Spanish");
        assertThat(FILES.transcript(new Transcript(FILE, "text/html", null, null)))
                .isEqualTo("Transcript as a web page");
    }
}
