package io.podcatalog.storage;

import io.podcatalog.Podcatalog;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * Makes each repository when it is first used, and lets only Hibernate parse its queries: a start then parses the
 * queries of the first page, and each one once.
 */
@Configuration
@EnableJpaRepositories(
        basePackageClasses = Podcatalog.class,
        bootstrapMode = BootstrapMode.LAZY,
        queryEnhancerSelector = Repositories.OneParser.class)
class Repositories {

    static final class OneParser implements QueryEnhancerSelector {

        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return query.isNative() ? QueryEnhancerFactories.fallback() : new RecordQuery.Factory();
        }
    }
}
