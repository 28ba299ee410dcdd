package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where a transcript lies, as podcast:transcript has it: media type in lower case, language as BCP 47. */
@Embeddable
public record Transcript(
        HttpUrl url,
        String type,
        @Nullable String language,
        @Nullable String rel) {

    /** {@return such as Transcript as WebVTT, Spanish} */
    public String label() {
        String format = switch (type) {
            case "text/vtt" -> "WebVTT";
            case "application/srt", "application/x-subrip" -> "SubRip";
            case "application/json" -> "JSON";
            case "text/html" -> "a web page";
            case "text/plain" -> "plain text";
            default -> type;
        };
        String spoken = Labels.language(language);
        return "Transcript as " + format + (spoken == null ? "" : ", " + spoken);
    }
}
