package io.podcatalog.intake;

/** The number of episodes that an import added, changed, left unchanged or no longer found in the feed. */
public record ImportResult(long podcastId, int added, int changed, int unchanged, int vanished) {

    @Override
    public String toString() {
        return added + " new, " + changed + " changed, " + unchanged + " unchanged, " + vanished + " no longer listed";
    }
}
