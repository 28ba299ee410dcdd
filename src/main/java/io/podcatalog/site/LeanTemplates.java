package io.podcatalog.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Reads the templates without their indents, which are a twentieth of the bytes of a list. No element of a template may
 * need its white space. Takes the place of the resolver that Spring Boot would make, by its name.
 */
@Component("defaultTemplateResolver")
class LeanTemplates extends SpringResourceTemplateResolver {

    LeanTemplates() {
        setPrefix("classpath:/templates/");
        setSuffix(".html");
        setCharacterEncoding("UTF-8");
    }

    /** Called once for each template, because the engine keeps what it has read. */
    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            String resourceName,
            String characterEncoding,
            @Nullable Map<String, Object> templateResolutionAttributes) {
        ITemplateResource indented = super.computeTemplateResource(
                configuration, ownerTemplate, template, resourceName, characterEncoding, templateResolutionAttributes);
        try (BufferedReader text = new BufferedReader(indented.reader())) {
            return new StringTemplateResource(text.lines().map(String::strip).collect(Collectors.joining("\n")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
