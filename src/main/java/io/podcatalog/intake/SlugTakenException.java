package io.podcatalog.intake;

/** Another import has just given the slug to its own new podcast. A new transaction takes another one. */
public class SlugTakenException extends RuntimeException {

    SlugTakenException(String slug, Throwable cause) {
        super("another podcast has just taken the slug " + slug, cause);
    }
}
