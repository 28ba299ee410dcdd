package io.podcatalog.discovery;

/**
 * The state of the comparison of a podcast's episodes.
 *
 * @param version the {@link #VERSION} with which all of them were analyzed
 * @param revision of the podcast
 * @param changes the number of episodes that were analyzed since then
 */
record RelatedRun(int version, long revision, int changes, Frequencies frequencies) {

    /** Raise it with every change of the comparison. The program then compares all episodes again. */
    static final int VERSION = 4;
}
