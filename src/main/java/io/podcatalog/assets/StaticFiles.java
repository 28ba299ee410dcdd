package io.podcatalog.assets;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves style sheets, scripts and the icon at addresses that change with their content, so caches may keep them. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        keepForever(registry, "/css/**", "classpath:/static/css/");
        keepForever(registry, "/js/**", "classpath:/static/js/");
        keepForever(registry, "/icon*.svg", "classpath:/static/");
    }

    private static void keepForever(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addVersionStrategy(new WholeContent(), "/**"))
                .addTransformer(new JoinedFiles());
    }

    /** A change in an imported file changes the address, too. */
    private static final class WholeContent extends ContentVersionStrategy {

        @Override
        public String getResourceVersion(Resource resource) {
            return super.getResourceVersion(JoinedFiles.whole(resource));
        }
    }
}
