package io.podcatalog.startup;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Stops the start at a podcatalog setting that does not exist, and names the nearest one that does. Spring ignores
 * unknown settings, so a misspelled one would have no effect. The known names come from the records of settings.
 */
final class KnownSettings {

    private static final Logger log = LoggerFactory.getLogger(KnownSettings.class);

    private static final String OURS = "podcatalog";

    /**
     * Other software sets names here too: Kubernetes sets PODCATALOG_SERVICE_HOST, and JVM agents set their options.
     */
    private static final Set<String> SHARED = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private KnownSettings() {}

    static void check(ConfigurableEnvironment environment, ConfigurableListableBeanFactory beans) {
        beans.getBeanProvider(ApplicationArguments.class).ifAvailable(KnownSettings::checkForm);
        List<String> known = names(beans);
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source)
                .forEach(source -> check(source, known));
    }

    /** Spring ignores every argument that does not begin with two dashes, and the program has no use for one. */
    private static void checkForm(ApplicationArguments arguments) {
        for (String other : arguments.getNonOptionArgs()) {
            throw new WrongSettingException("\"" + other + "\" is not a setting: write settings as --name=value");
        }
    }

    private static void check(EnumerablePropertySource<?> source, List<String> known) {
        boolean shared = SHARED.contains(source.getName());
        List<String> unknown = Stream.of(source.getPropertyNames())
                .filter(name -> shared ? letters(name).startsWith(OURS) : isMeantForUs(name))
                .filter(name -> known.stream().noneMatch(one -> shared ? isSameVariable(one, name) : isSame(one, name)))
                .sorted()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        if (!shared) {
            String wrong = unknown.get(0);
            String nearest = known.stream()
                    .min(Comparator.comparingInt(one -> Spelling.distance(letters(wrong), letters(one))))
                    .orElseThrow();
            throw new WrongSettingException(wrong + ": there is no such setting. The nearest is " + nearest);
        }
        log.warn("There are no settings with these names, so the program ignores them: {}", String.join(", ", unknown));
    }

    private static boolean isMeantForUs(String name) {
        String first = letters(name.split("[.\\[]", 2)[0]);
        return first.startsWith(OURS) || (name.contains(".") && Spelling.isClose(first, OURS));
    }

    /** {@return whether the name is the known one in a spelling that Spring accepts: refreshEvery, feeds[0]} */
    private static boolean isSame(String known, String name) {
        ConfigurationPropertyName given = ConfigurationPropertyName.adapt(name, '.');
        ConfigurationPropertyName one = ConfigurationPropertyName.of(known);
        return one.equals(given) || (given.isLastElementIndexed() && one.equals(given.getParent()));
    }

    /** The name of an environment variable has no dots or dashes, and _0 stands for [0]. */
    private static boolean isSameVariable(String known, String name) {
        return letters(known).equals(letters(name.replaceFirst("(_\\d+_?|\\[\\d+])$", "")));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static List<String> names(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames())
                .map(bean -> beans.getType(bean, false))
                .filter(Objects::nonNull)
                .filter(Class::isRecord)
                .flatMap(type -> MergedAnnotations.from(type).stream(ConfigurationProperties.class)
                        .flatMap(settings -> names(settings.getString("prefix"), type)))
                .sorted()
                .toList();
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents()).flatMap(setting -> {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(setting.getName());
            return isGroup(setting, settings) ? names(name, setting.getType()) : Stream.of(name);
        });
    }

    private static boolean isGroup(RecordComponent setting, Class<?> settings) {
        return setting.getType().isRecord() && settings.equals(setting.getType().getEnclosingClass());
    }
}
