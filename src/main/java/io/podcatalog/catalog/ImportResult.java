package io.podcatalog.catalog;

/** What an import did, in numbers of episodes. */
public record ImportResult(long podcastId, int added, int changed, int unchanged, int vanished) {

    @Override
    public String toString() {
        return added + " new, " + changed + " changed, " + unchanged + " unchanged, " + vanished + " no longer listed";
    }
}
