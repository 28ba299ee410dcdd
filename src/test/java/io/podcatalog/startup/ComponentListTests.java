package io.podcatalog.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Podcatalog;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

class ComponentListTests {

    private static final String PACKAGE = Podcatalog.class.getPackageName();

    @Test
    void namesAllComponentsSoThatAStartSearchesNoClasses() {
        var list = CandidateComponentsIndexLoader.loadIndex(getClass().getClassLoader());

        assertThat(list).as("META-INF/spring.components").isNotNull();
        assertThat(searched()).isNotEmpty().isSubsetOf(list.getCandidateTypes(PACKAGE, Component.class.getName()));
    }

    /** Spring uses the list for filters that it knows. For this one it reads the classes. */
    private static Set<String> searched() {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        var component = new AnnotationTypeFilter(Component.class);
        search.addIncludeFilter((type, types) -> component.match(type, types));
        return search.findCandidateComponents(PACKAGE).stream()
                .map(BeanDefinition::getBeanClassName)
                .collect(Collectors.toSet());
    }
}
