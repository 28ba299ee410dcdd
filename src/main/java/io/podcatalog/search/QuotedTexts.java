package io.podcatalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.index.EpisodeDocument;
import io.podcatalog.language.Language;
import io.podcatalog.notes.RecurringSentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prepares the texts of an episode for results, which takes longer than to find the episode. Searches find the same
 * episodes again and again, so the prepared texts stay in memory while the episode's texts are the same.
 */
@Component
class QuotedTexts {

    /** In characters of all texts together. */
    private static final int MOST = 4_000_000;

    private final Cache<Source, Quoted> prepared = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Source source, Quoted quoted) -> source.length() + quoted.notes.length())
            .build();

    private record Source(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String notesHtml,
            @Nullable String language,
            RecurringSentences recurring) {

        int length() {
            return 100 + length(title) + length(summary) + length(notesHtml);
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }

    /**
     * Prepared texts.
     *
     * @param notes its own notes as plain text, without lines that recur in the show
     */
    record Quoted(Language language, String notes) {}

    Quoted of(EpisodeSummary episode, EpisodeContent content) {
        return prepared.get(
                new Source(
                        content.title(),
                        content.summary(),
                        content.notesHtml(),
                        content.language(),
                        episode.recurring()),
                source -> prepare(episode, content));
    }

    private static Quoted prepare(EpisodeSummary episode, EpisodeContent content) {
        String notes = EpisodeDocument.plain(episode.own(content.notesHtml()));
        return new Quoted(EpisodeDocument.language(content), notes == null ? "" : notes);
    }
}
