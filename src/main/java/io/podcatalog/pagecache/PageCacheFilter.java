package io.podcatalog.pagecache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.podcatalog.pagecache.PageStates.States;
import io.podcatalog.site.CompressedAnswer;
import io.podcatalog.site.PageLanguage;
import io.podcatalog.site.ResponseHeaders;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers requests for pages that are kept. The first request for a page makes it, as a visitor without a library sees
 * it; other requests wait for it, or get the old page meanwhile. A listener gets the same page with their own hearts. The
 * filter stands before those that observe requests, which would take as long as an answer, and so counts for itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCacheFilter implements Filter, MeterBinder {

    /** Not what belongs to an episode, such as its chapters for the player: browsers revalidate those. */
    private static final Pattern PAGE = Pattern.compile(
            "/(list\\.[^/]+)?|/podcasts/[^/]+(/[^/]+(/embed)?)?|/people/[^/]+(/list\\.[^/]+)?|/sitemap[^/]*");

    /** A listener with favorites may search among them, so the page of results is not the same for all. */
    private static final Pattern SEARCH = Pattern.compile("/search(/list\\.[^/]+)?");

    /** RFC 6585 §4 */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Pattern TEXT = Pattern.compile("text/html|application/(rss\\+)?xml|audio/x-mpegurl");

    private final PageCache pages;
    private final PageStates states;
    private final PageHearts hearts;
    private final PageLanguage language;
    private final ResponseHeaders headers;
    private final LongAdder kept = new LongAdder();

    PageCacheFilter(
            PageCache pages, PageStates states, PageHearts hearts, PageLanguage language, ResponseHeaders headers) {
        this.pages = pages;
        this.states = states;
        this.hearts = hearts;
        this.language = language;
        this.headers = headers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("podcatalog.pages.kept", kept, LongAdder::sum)
                .description("requests that were answered with a kept page")
                .register(registry);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        } catch (DataAccessException | TransactionException away) {
            // Nobody can read the hearts. Spring MVC knows how to answer without the database.
            chain.doFilter(request, response);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        States now = states.current();
        if (now == null || !mayBeKept(request)) {
            chain.doFilter(request, response);
            return;
        }
        PageLanguage.Choice spoken = language.of(request);
        String address = address(request, spoken);
        String key = key(address, spoken);
        CachedPage page = pages.find(key);
        if (page != null && page.isCurrent(now, System.nanoTime())) {
            sendKept(page, request, response);
            return;
        }
        try (PageCache.Turn turn = pages.turn(key)) {
            if (turn.isMine()) {
                make(turn, address, spoken, request, response, chain);
                return;
            }
            CachedPage other = page == null ? turn.await() : page;
            if (other != null) {
                sendKept(other, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** These are the pages of the catalog. All other addresses need no entry in the table of pages that are made. */
    private boolean mayBeKept(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (PAGE.matcher(path).matches() || SEARCH.matcher(path).matches() && !hearts.namesLibrary(request));
    }

    private static boolean isSitemap(String path) {
        return path.startsWith("/sitemap");
    }

    /**
     * {@return the address of the page in any language, as its draft names it} The files of the sitemap have no
     * parameters. They are long, so the program does not make them for any addition.
     */
    private static String address(HttpServletRequest request, PageLanguage.Choice spoken) {
        String path = request.getRequestURI();
        return spoken.query() == null || isSitemap(path) ? path : path + "?" + spoken.query();
    }

    /** Only a language with texts has pages of its own. Where the address names it, the links do so, too. */
    private static String key(String address, PageLanguage.Choice spoken) {
        return spoken.language().toLanguageTag() + (spoken.switched() ? "! " : " ") + address;
    }

    private void make(
            PageCache.Turn turn,
            String address,
            PageLanguage.Choice spoken,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        States before = states.current();
        PageDraft draft = new PageDraft();
        CommonRequest common = new CommonRequest(request);
        draft.setOn(common);
        // Kept pages have tags of their own.
        ShallowEtagHeaderFilter.disableContentCaching(common);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(common, answer);
        String type = answer.getContentType();
        if (answer.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || !TEXT.matcher(type).lookingAt()) {
            if (!isTemporary(answer.getStatus())) {
                turn.forget();
            }
            answer.copyBodyToResponse();
            return;
        }
        String content = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        CachedPage made = new CachedPage(content, type, spoken, draft, before, hearts, System.nanoTime());
        boolean kept = draft.isOf(address);
        if (kept) {
            turn.keep(made);
        }
        turn.close();
        send(made, kept, request, response);
    }

    /** {@return whether the page may exist although this request did not get it} */
    private static boolean isTemporary(int status) {
        return status == TOO_MANY_REQUESTS || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void sendKept(CachedPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        kept.increment();
        headers.writeTo(request, response);
        send(page, true, request, response);
    }

    private void send(CachedPage page, boolean kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean own = page.hasHearts() && hearts.namesLibrary(request);
        CompressedAnswer copy = own ? own(page, request) : page.common(hearts, System.nanoTime());
        new PageAnswer(page, copy, kept && !own).send(request, response);
    }

    private CompressedAnswer own(CachedPage page, HttpServletRequest request) {
        Set<Long> favorites = hearts.kept(request, page.episodes());
        // Nothing on the page is their favorite: they see what a visitor without a library sees.
        return favorites.isEmpty()
                ? page.common(hearts, System.nanoTime())
                : page.own(favorites, hearts.counts(page.episodes()), hearts);
    }
}
