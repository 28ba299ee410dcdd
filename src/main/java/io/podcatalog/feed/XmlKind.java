package io.podcatalog.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a document is to be, by the names of its root element. */
enum XmlKind {
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

    /** Where a document of this kind may begin behind something else. */
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
