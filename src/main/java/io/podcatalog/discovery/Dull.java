package io.podcatalog.discovery;

import io.podcatalog.language.Language;
import java.util.stream.Stream;

/** Words that fit any show, so that a reason or a topic should not contain them. */
final class Dull {

    private Dull() {}

    static boolean isDull(String words) {
        return Stream.of(words.split(" ")).anyMatch(Language.ENGLISH::isDull);
    }
}
