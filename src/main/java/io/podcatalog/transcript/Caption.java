package io.podcatalog.transcript;

import java.time.Duration;
import java.util.List;

/** The lines that a file of captions shows at a time, without markup except for voices. */
record Caption(Duration start, List<String> lines) {

    Caption {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }
}
