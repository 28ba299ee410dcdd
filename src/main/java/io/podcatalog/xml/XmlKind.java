package io.podcatalog.xml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The kind of document that the caller expects. The name of the root element tells the kind. */
public enum XmlKind {
    FEED("a feed", "<(?:rss|feed|rdf:RDF)[\\s>]", Set.of("rss", "feed", "rdf", "channel")),
    LIST("a list of feeds (OPML)", "<opml[\\s>]", Set.of("opml"));

    private final String words;
    private final Pattern beginning;
    private final Set<String> roots;

    XmlKind(String words, String beginning, Set<String> roots) {
        this.words = words;
        this.beginning = Pattern.compile("<\\?xml\\s|" + beginning);
        this.roots = roots;
    }

    /** {@return a pattern that finds the beginning of the document behind other text} */
    Pattern beginning() {
        return beginning;
    }

    boolean hasRoot(String name) {
        return roots.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return words;
    }
}
