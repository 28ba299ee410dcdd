package io.podcatalog.startup;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks at the ports before anything else does: another setting that stands on one would be blamed for it. */
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
                    throw new WrongSettingException(setting + ": " + port + " is not within 0 and " + LAST);
                }
            });
        }
    }
}
