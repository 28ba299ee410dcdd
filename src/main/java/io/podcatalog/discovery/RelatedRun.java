package io.podcatalog.discovery;

/**
 * How far a podcast's episodes are compared.
 *
 * @param version of the program that analyzed all of them
 * @param revision of the podcast
 * @param changes episodes that were analyzed since all were
 */
record RelatedRun(int version, long revision, int changes, Frequencies frequencies) {

    /** Rises with every change of how episodes are compared: all are compared anew then. */
    static final int VERSION = 3;
}
