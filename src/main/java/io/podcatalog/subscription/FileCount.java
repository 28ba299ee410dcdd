package io.podcatalog.subscription;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with files of one kind that a podcast names.
 *
 * @param kind such as Chapters
 * @param failing how many could not be had when they were tried last
 * @param reason why the last of them could not
 */
public record FileCount(
        long podcastId,
        String kind,
        long named,
        long fetched,
        long failing,
        @Nullable String reason) {

    /** {@return such as 340 of 342 fetched} */
    public String fetchedLabel() {
        return "%,d of %,d fetched".formatted(fetched, named);
    }

    /** {@return such as 2 failed, the last because it answered 404; nothing where none did} */
    public @Nullable String failureLabel() {
        return failing == 0
                ? null
                : "%,d failed%s because %s".formatted(failing, failing == 1 ? "" : ", the last", reason);
    }
}
