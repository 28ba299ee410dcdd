package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.podcast.TranscriptText;
import org.jspecify.annotations.Nullable;

/**
 * The captions of a video.
 *
 * @param language a BCP 47 tag
 * @param label how the browser names them in its menu; null if their language has no name
 * @param shown whether they are shown without a choice of the listener
 */
public record Captions(
        String path, @Nullable String language, @Nullable String label, boolean shown) {

    /** {@return the captions from the transcript, null without its times} They are shown where the page is in their language. */
    static @Nullable Captions of(EpisodeDetail episode, Labels labels) {
        TranscriptText text = episode.transcriptText();
        if (text == null || !text.isTimed()) {
            return null;
        }
        String language = text.language() == null ? episode.podcast().language() : text.language();
        return new Captions(
                episode.path() + "/captions.vtt", language, labels.language(language), labels.isIn(language));
    }
}
