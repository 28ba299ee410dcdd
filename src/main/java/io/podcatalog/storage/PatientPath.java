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
 * Lets H2 open a file by {@code jdbc:h2:patient:}. It works as {@code jdbc:h2:file:} does, but refuses a file that has
 * lost its end ({@link KnownLength}), waits while the disk is full ({@link PatientChannel}), and opens the file again
 * if the interrupt of a thread has closed it for all threads.
 */
@Component
public class PatientPath extends FilePathWrapper implements BeanFactoryPostProcessor {

    private static final String SCHEME = "patient";
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** {@return the file at a path that H2 gives} */
    static Path file(String path) {
        return Path.of(path.startsWith(SCHEME + ":") ? path.substring(SCHEME.length() + 1) : path);
    }

    /** Runs before any bean exists, and so before the connection pool. */
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
        return new PatientChannel(channel, file, length, Files.getFileStore(file)::getUsableSpace, LOOK);
    }
}
