package io.podcatalog.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Makes {@code jdbc:h2:patient:} what {@code jdbc:h2:file:} is to H2, for a file that must have its end
 * ({@link KnownLength}), with channels that wait: for room on a full disk ({@link PatientChannel}), and for themselves
 * where a thread that was interrupted closed them under all others.
 */
@Component
public class PatientPath extends FilePathWrapper implements BeanFactoryPostProcessor {

    private static final String SCHEME = "patient";
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** {@return the file of the database at that path, as H2 names it} */
    static Path file(String path) {
        return Path.of(path.startsWith(SCHEME + ":") ? path.substring(SCHEME.length() + 1) : path);
    }

    /** Before any bean, the pool among them. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        FilePath.register(new PatientPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = Path.of(getBase().toString());
        KnownLength length = KnownLength.of(file);
        FileChannel channel = FilePath.get("retry:" + file).open(mode);
        return new PatientChannel(channel, file, length, Files.getFileStore(file), LOOK);
    }
}
