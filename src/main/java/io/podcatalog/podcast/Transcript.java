package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The address of a transcript (podcast:transcript), with its media type in lower case and its BCP 47 language. */
@Embeddable
public record Transcript(
        HttpUrl url,
        String type,
        @Nullable String language,
        @Nullable String rel) {}
