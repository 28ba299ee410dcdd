package io.podcatalog.site;

import java.util.List;

/** Counts files that feeds name, for /status. The features that fetch such files implement it. */
public interface FetchedFiles {

    /** {@return one count for each podcast and each kind of file that it names} */
    List<FileCount> counts();
}
