package io.podcatalog.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the hearts that stand on pages. The feature that stores favorites implements it. */
public interface PageHearts {

    /** {@return whether the request names a library} Its listener may have favorites. */
    boolean namesLibrary(HttpServletRequest request);

    /** {@return those of these episodes that are favorites of the listener, with one SQL statement} */
    Set<Long> kept(HttpServletRequest request, Collection<Long> episodeIds);

    /** {@return how many listeners have each of these episodes as a favorite; up to a minute old} */
    Map<Long, Long> counts(Collection<Long> episodeIds);

    /** {@return a number that is another one after each change of favorites on this instance} */
    long changes();

    /** {@return the form of a heart as HTML} */
    String form(Press press, boolean isPressed, long count, Locale language);

    /**
     * What a form says of its episode, as HTML. Without labels, the form is the large one of the episode's page.
     *
     * @param path of the episode
     * @param add the label of a heart to press
     * @param remove the label of a heart that was pressed
     */
    record Press(
            String path, @Nullable String add, @Nullable String remove) {

        /** Roughly, in bytes. */
        int size() {
            return path.length()
                    + String.valueOf(add).length()
                    + String.valueOf(remove).length();
        }
    }
}
