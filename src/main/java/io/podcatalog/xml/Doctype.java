package io.podcatalog.xml;

/**
 * Skips a document type declaration without effect, such as the PUBLIC one of RSS 0.91. Refuses one with an internal
 * subset or a SYSTEM file, because both can define entities. No declaration reaches the XML parser.
 */
final class Doctype {

    private Doctype() {}

    /** {@return the index after the declaration that begins at {@code start}} */
    static int skip(String text, int start) throws FeedException {
        int at = start + "<!DOCTYPE".length();
        int end = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        if (subset >= 0 && subset < end) {
            throw new FeedException(
                    "it contains a document type definition that can define entities, so the program refuses it");
        }
        if (end < 0) {
            throw new FeedException("it breaks off inside a document type declaration");
        }
        String declaration = text.substring(at, end).strip();
        boolean isWebPage = declaration.regionMatches(true, 0, "html", 0, 4);
        if (declaration.contains("SYSTEM") && !isWebPage) {
            throw new FeedException("it names an external document type definition, so the program refuses it");
        }
        return end + 1;
    }
}
