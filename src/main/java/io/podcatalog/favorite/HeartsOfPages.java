package io.podcatalog.favorite;

import io.podcatalog.pagecache.PageHearts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives pages the hearts that stand on them. */
@Component
class HeartsOfPages implements PageHearts {

    private final JdbcClient jdbc;
    private final HeartCounts counts;
    private final LibraryCookie cookie;
    private final HeartForms forms;

    HeartsOfPages(JdbcClient jdbc, HeartCounts counts, LibraryCookie cookie, HeartForms forms) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.cookie = cookie;
        this.forms = forms;
    }

    @Override
    public boolean namesLibrary(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    /** Looks up each episode of the page. With a list of them, H2 compares each favorite with each episode. */
    @Override
    public Set<Long> kept(HttpServletRequest request, Collection<Long> episodes) {
        Optional<LibraryToken> token = cookie.read(request);
        return token.isEmpty() || episodes.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select f.episode_id from unnest(cast(:episodes as bigint array)) as shown (episode_id)
                        join favorite f on f.episode_id = shown.episode_id
                            and f.library_id = (select id from library where token_hash = :hash)
                        """)
                        .param("hash", token.get().hash())
                        .param("episodes", episodes.toArray(Long[]::new))
                        .query(Long.class)
                        .set();
    }

    @Override
    public Map<Long, Long> counts(Collection<Long> episodes) {
        return counts.of(episodes);
    }

    @Override
    public long changes() {
        return counts.changes();
    }

    @Override
    public String form(Press press, boolean isPressed, long count, Locale language) {
        return forms.of(press, isPressed, count, language);
    }
}
