package io.podcatalog.startup;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Checks the port numbers before anything uses them. A later error would blame a setting that refers to the port. */
@Component
class PortNumbers implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int OFF = -1;
    private static final int LAST = 0xFFFF;

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String setting : List.of("server.port", "management.server.port")) {
            Binder.get(environment).bind(setting, Integer.class).ifBound(port -> {
                if (port < OFF || port > LAST) {
                    throw new WrongSettingException(setting + ": " + port + " is outside the range 0 to " + LAST);
                }
            });
        }
    }
}
