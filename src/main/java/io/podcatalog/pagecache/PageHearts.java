package io.podcatalog.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows the hearts that stand on kept pages. The feature that stores favorites implements it. */
public interface PageHearts {

    /** {@return whether the request names a library} Its listener may have favorites. */
    boolean namesLibrary(HttpServletRequest request);

    /** {@return those of these episodes that are favorites of the listener, with one SQL statement} */
    Set<Long> kept(HttpServletRequest request, Collection<Long> episodeIds);

    /** {@return how many listeners have each of these episodes as a favorite; up to a minute old} */
    Map<Long, Long> counts(Collection<Long> episodeIds);

    /** {@return a number that is another one after each change of favorites on this instance} */
    long changes();

    /** {@return the words that say how many listeners have an episode as a favorite} */
    String words(long count, Locale language);

    /** {@return the number alone} */
    String number(long count, Locale language);
}
