package io.podcatalog.site;

import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.StandardDialect;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Templates write JSON-LD with {@code th:inline="javascript"}, and this is the serializer for it. */
    @Bean
    static BeanPostProcessor structuredDataInTemplates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.getDialects().stream()
                            .filter(StandardDialect.class::isInstance)
                            .forEach(dialect ->
                                    ((StandardDialect) dialect).setJavaScriptSerializer(new StructuredData()));
                }
                return bean;
            }
        };
    }
}
