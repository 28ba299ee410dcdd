package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.podcatalog.ServerTests;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/** The program reads a query when it first runs it ({@link LazyQueries}), so this reads all of them. */
class QueriesTests extends ServerTests {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private EntityManager entities;

    @Test
    void canBeRead() {
        JpaRepositoryFactory eager = new JpaRepositoryFactory(entities);
        eager.setQueryEnhancerSelector(new RecordQuery.Selector());
        Collection<?> all =
                program.getBeansOfType(RepositoryFactoryInformation.class).values();

        assertThat(all).isNotEmpty().allSatisfy(one -> {
            Class<?> repository = ((RepositoryFactoryInformation<?, ?>) one)
                    .getRepositoryInformation()
                    .getRepositoryInterface();
            assertThatCode(() -> eager.getRepository(repository))
                    .as(repository.getName())
                    .doesNotThrowAnyException();
        });
    }
}
