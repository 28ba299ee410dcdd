package io.podcatalog.storage;

import io.podcatalog.Podcatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Makes each repository when it is first used, so a start parses the queries of the first page only. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackageClasses = Podcatalog.class,
        bootstrapMode = BootstrapMode.LAZY,
        repositoryFactoryBeanClass = LazyQueries.class)
class Repositories {

    /** Lets Hibernate prepare the entities in a second thread, while the start makes the controllers. */
    @Bean
    AsyncTaskExecutor entityPreparation() {
        return new SimpleAsyncTaskExecutor("entities-");
    }
}
