package io.podcatalog.storage;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.data.util.Lazy;

/**
 * Makes repositories that read a query when it is first run. With the first use of a repository, Spring Data would let
 * Hibernate parse all queries of it, and a start runs one of four.
 *
 * @param <R> the interface of the repository
 * @param <E> its entities
 * @param <I> their identifiers
 */
class LazyQueries<R extends Repository<E, I>, E, I> extends JpaRepositoryFactoryBean<R, E, I> {

    LazyQueries(Class<? extends R> repository) {
        super(repository);
    }

    @Override
    protected RepositoryFactorySupport createRepositoryFactory(EntityManager entities) {
        JpaRepositoryFactory factory = new JpaRepositoryFactory(entities) {
            @Override
            protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
                    QueryLookupStrategy.@Nullable Key key, ValueExpressionDelegate values) {
                return super.getQueryLookupStrategy(key, values).map(LazyQueries::lazy);
            }
        };
        factory.setQueryEnhancerSelector(new RecordQuery.Selector());
        return factory;
    }

    private static QueryLookupStrategy lazy(QueryLookupStrategy eager) {
        return (method, repository, projections, named) -> new LazyQuery(
                new QueryMethod(method, repository, projections),
                Lazy.of(() -> eager.resolveQuery(method, repository, projections, named)));
    }

    private record LazyQuery(QueryMethod method, Lazy<RepositoryQuery> query) implements RepositoryQuery {

        @Override
        public @Nullable Object execute(Object[] parameters) {
            return query.get().execute(parameters);
        }

        @Override
        public QueryMethod getQueryMethod() {
            return method;
        }
    }
}
