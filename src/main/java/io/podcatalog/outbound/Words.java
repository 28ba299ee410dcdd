package io.podcatalog.outbound;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Writes durations and sizes for the operator. */
final class Words {

    private Words() {}

    static String of(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    static String of(DataSize size) {
        return size.toMegabytes() > 0
                ? size.toMegabytes() + " MB"
                : size.toKilobytes() > 0 ? size.toKilobytes() + " kB" : size.toBytes() + " bytes";
    }
}
