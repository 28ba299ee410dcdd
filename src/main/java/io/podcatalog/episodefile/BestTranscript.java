package io.podcatalog.episodefile;

import io.podcatalog.intake.PublishedFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses one of several transcripts of an episode: first by the language of the podcast, then by format. */
final class BestTranscript {

    /** The format that tells most about speakers and times comes first. */
    private static final List<String> TYPES = List.of(
            "text/vtt",
            "application/json",
            "application/x-subrip",
            "application/srt",
            "text/srt",
            "text/html",
            "text/plain");

    private BestTranscript() {}

    static Collection<PublishedFile> ofEach(List<PublishedFile> files, @Nullable String language) {
        Comparator<PublishedFile> worth = Comparator.<PublishedFile>comparingInt(
                        file -> speaks(file.language(), language) ? 1 : 0)
                .thenComparing(file -> rank(file.type()), Comparator.reverseOrder());
        return files.stream()
                .collect(Collectors.toMap(
                        PublishedFile::episodeId,
                        Function.identity(),
                        // The first of equals, in the order of the feed.
                        (one, other) -> worth.compare(other, one) > 0 ? other : one))
                .values();
    }

    /** A file without a language has that of the podcast (podcast namespace). */
    private static boolean speaks(@Nullable String spoken, @Nullable String wanted) {
        return spoken == null
                || wanted == null
                || Locale.forLanguageTag(spoken)
                        .getLanguage()
                        .equals(Locale.forLanguageTag(wanted).getLanguage());
    }

    private static int rank(@Nullable String type) {
        int rank = type == null ? -1 : TYPES.indexOf(type);
        return rank < 0 ? TYPES.size() : rank;
    }
}
