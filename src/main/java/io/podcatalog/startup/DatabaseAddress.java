package io.podcatalog.startup;

import java.util.Locale;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses a database that forgets what it acknowledged, before it is opened: an H2 file without
 * {@code WRITE_DELAY=0} loses the commits of the last half second, and more, when the process dies.
 */
@Component
class DurableDatabase implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String address = environment.getProperty("spring.datasource.url", "").toLowerCase(Locale.ROOT);
        boolean file = address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
        if (file && !address.contains(";write_delay=0")) {
            throw new WrongSettingException("spring.datasource.url: an H2 file needs ;WRITE_DELAY=0 at the end of its"
                    + " address, or favorites are lost when the process dies");
        }
    }
}
