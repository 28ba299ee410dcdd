package io.podcatalog;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/** The migrations of the program. */
public final class Migrations {

    private Migrations() {}

    /** {@return Flyway as the program runs it} In an empty database it begins with the file of all tables. */
    static FluentConfiguration all(DataSource source) {
        return Flyway.configure().dataSource(source).javaMigrations(peoplePages());
    }

    /** {@return Flyway without the file of all tables} It makes databases of each earlier version. */
    public static FluentConfiguration oneByOne(DataSource source) {
        return all(source).configuration(Map.of("flyway.baselineMigrationPrefix", "none"));
    }

    /** The only migration in Java belongs to the feature. */
    private static JavaMigration peoplePages() {
        return (JavaMigration) BeanUtils.instantiateClass(
                ClassUtils.resolveClassName("io.podcatalog.people.V53__give_people_pages", null));
    }
}
