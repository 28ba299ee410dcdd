package io.podcatalog.discovery;

/**
 * The state of the comparison of a podcast's episodes.
 *
 * @param revision of the podcast
 * @param changes the number of episodes that were analyzed since then
 */
record RelatedRun(long revision, int changes, Frequencies frequencies) {

    /** Raise it with every change of the comparison. The program then reads no old run, and compares all episodes again. */
    static final int VERSION = 6;
}
