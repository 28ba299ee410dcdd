package io.podcatalog;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Only the parts of the program that read and store data: no page, no feed and no work in the background. */
@TestConfiguration
@EnableAutoConfiguration
@EntityScan
@EnableJpaRepositories(bootstrapMode = BootstrapMode.LAZY)
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = StoredData.READERS))
class StoredData {

    static final String READERS =
            "io\\.podcatalog\\..*\\.(Catalog|EpisodeContents|People|\\w+Store|Stored(Covers|Renditions)|V\\d+__\\w+)";

    static ConfigurableApplicationContext open(String... settings) {
        return new SpringApplicationBuilder(StoredData.class, RequestStatements.class)
                .web(WebApplicationType.NONE)
                .run(settings);
    }
}
