package io.podcatalog.storage;

import io.podcatalog.Podcatalog;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Makes each repository when it is first used, so a start parses the queries of the first page only. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackageClasses = Podcatalog.class,
        bootstrapMode = BootstrapMode.LAZY,
        repositoryFactoryBeanClass = LazyQueries.class)
class Repositories {}
