package io.podcatalog.storage;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancer;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.jpa.repository.query.QueryProvider;
import org.springframework.data.repository.query.ReturnedType;

/**
 * A query of a repository in Hibernate's language. If its method returns records, {@code select a, b from} becomes
 * {@code select new Record(a, b) from}. Spring Data does the same, but parses each query with a grammar of its own for
 * it, which is a tenth of a start.
 */
final class RecordQuery implements QueryEnhancer {

    private static final String SELECT = "select ";
    private static final Pattern VALUE = Pattern.compile("[\\w.]+");
    private static final Pattern FROM = Pattern.compile("\\sfrom\\s");

    private final QueryEnhancer query;

    private RecordQuery(QueryEnhancer query) {
        this.query = query;
    }

    record Selector() implements QueryEnhancerSelector {

        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return query.isNative() ? QueryEnhancerFactories.fallback() : new Factory();
        }
    }

    record Factory() implements QueryEnhancerFactory {

        @Override
        public boolean supports(DeclaredQuery query) {
            return !query.isNative();
        }

        @Override
        public QueryEnhancer create(QueryProvider query) {
            return new RecordQuery(QueryEnhancerFactories.fallback().create(query));
        }
    }

    @Override
    public String rewrite(QueryRewriteInformation method) {
        ReturnedType type = method.getReturnedType();
        String text = query.rewrite(method).strip();
        if (!type.getReturnedType().isRecord() || !text.startsWith(SELECT)) {
            return text;
        }
        int end = endOfSelection(text);
        String selection = text.substring(SELECT.length(), end);
        if (VALUE.matcher(selection).matches()) {
            // It selects the record itself, which is a value of an entity.
            return text;
        }
        return "%snew %s(%s)%s".formatted(SELECT, type.getReturnedType().getName(), selection, text.substring(end));
    }

    /** The first "from" that is not part of a query in parentheses. */
    private static int endOfSelection(String text) {
        return FROM.matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .filter(end -> depth(text.substring(0, end)) == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The query selects from nothing: " + text));
    }

    private static long depth(String text) {
        return text.chars().filter(letter -> letter == '(').count()
                - text.chars().filter(letter -> letter == ')').count();
    }

    @Override
    public boolean hasConstructorExpression() {
        return query.hasConstructorExpression();
    }

    @Override
    public String detectAlias() {
        return query.detectAlias();
    }

    @Override
    public String getProjection() {
        return query.getProjection();
    }

    @Override
    public QueryProvider getQuery() {
        return query.getQuery();
    }

    @Override
    public String createCountQueryFor(String projection) {
        return query.createCountQueryFor(projection);
    }
}
