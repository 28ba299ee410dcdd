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
        @Nullable String rel) {}
