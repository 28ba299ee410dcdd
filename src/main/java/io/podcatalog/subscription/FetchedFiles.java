package io.podcatalog.subscription;

import java.util.List;

/** What /status needs of those who fetch the files that feeds name. */
public interface FetchedFiles {

    /** {@return for each podcast and each kind of file that it names how many are here} */
    List<FileCount> counts();
}
