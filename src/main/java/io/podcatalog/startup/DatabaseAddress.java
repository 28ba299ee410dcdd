package io.podcatalog.startup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Stops the start, before the database is opened, if that database would lose data. */
final class DatabaseAddress {

    private static final String ADDRESS = "spring.datasource.url";
    private static final String DRIVER = "spring.datasource.driver-class-name";

    private DatabaseAddress() {}

    static void check(Environment environment, @Nullable ClassLoader classes) {
        String address = environment.getProperty(ADDRESS, "").toLowerCase(Locale.ROOT);
        String driver = environment.getProperty(DRIVER);
        if (driver != null && !ClassUtils.isPresent(driver, classes)) {
            throw new WrongSettingException(DRIVER + ": there is no class \"" + driver + "\"");
        }
        // Without an address, Spring makes a database in memory.
        if (driver == null && !address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:postgresql:")) {
            throw new WrongSettingException(ADDRESS + ": must begin with jdbc:h2: or jdbc:postgresql:");
        }
        // Without WRITE_DELAY=0, H2 loses the commits of the last half second and more when the process dies.
        boolean file = address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
        if (file && !address.contains(";write_delay=0")) {
            throw new WrongSettingException(ADDRESS + ": an H2 file needs ;WRITE_DELAY=0 at the end of its"
                    + " address, or favorites are lost when the process dies");
        }
    }
}
