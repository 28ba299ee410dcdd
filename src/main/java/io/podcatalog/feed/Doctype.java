package io.podcatalog.feed;

/**
 * Steps over a document type declaration that says nothing, such as the one of RSS 0.91, and refuses one that could
 * define entities: inside of it or in a file it names. No declaration ever reaches the XML parser.
 */
final class Doctype {

    private Doctype() {}

    /** The place after the declaration that begins at {@code start}. */
    static int skip(String text, int start) throws FeedException {
        int at = start + "<!DOCTYPE".length();
        int end = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        if (subset >= 0 && subset < end) {
            throw new FeedException("it contains a document type definition with entities, which is refused");
        }
        if (end < 0) {
            throw new FeedException("it breaks off in a document type definition");
        }
        String declaration = text.substring(at, end).strip();
        boolean isWebPage = declaration.regionMatches(true, 0, "html", 0, 4);
        if (declaration.contains("SYSTEM") && !isWebPage) {
            throw new FeedException("it names an external document type definition, which is refused");
        }
        return end + 1;
    }
}
