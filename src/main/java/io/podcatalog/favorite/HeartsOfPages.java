package io.podcatalog.favorite;

import io.podcatalog.pagecache.PageHearts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives kept pages the hearts that stand on them. */
@Component
class HeartsOfPages implements PageHearts {

    private final JdbcClient jdbc;
    private final HeartCounts counts;
    private final LibraryCookie cookie;
    private final MessageSource texts;

    HeartsOfPages(JdbcClient jdbc, HeartCounts counts, LibraryCookie cookie, MessageSource texts) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.cookie = cookie;
        this.texts = texts;
    }

    @Override
    public boolean namesLibrary(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    @Override
    public Set<Long> kept(HttpServletRequest request, Collection<Long> episodes) {
        Optional<LibraryToken> token = cookie.read(request);
        return token.isEmpty() || episodes.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select episode_id from favorite
                        where library_id = (select id from library where token_hash = :hash)
                            and episode_id in (:episodes)
                        """)
                        .param("hash", token.get().hash())
                        .param("episodes", episodes)
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
    public String words(long count, Locale language) {
        return texts.getMessage("favorite.count", new Object[] {count}, language);
    }

    @Override
    public String number(long count, Locale language) {
        return texts.getMessage("favorite.number", new Object[] {count}, language);
    }
}
