package io.podcatalog.upkeep;

import io.podcatalog.podcast.HttpUrl;

/** A publisher's file that the program keeps a copy of. */
public interface KeptFile {

    HttpUrl url();

    Upkeep upkeep();

    /** @param latest the copy as of the last answer, which may be the same as before */
    void fetched(KeptCopy latest);
}
