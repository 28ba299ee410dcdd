package io.podcatalog.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The XML namespaces of podcast feeds, each with the address that ROME knows and the aliases that feeds use. */
public enum Vocabulary {
    CORE(
            "",
            "",
            "backend.userland.com/rss2",
            "blogs.law.harvard.edu/tech/rss",
            "channel.netscape.com/rdf/simple/0.9",
            "cyber.law.harvard.edu/rss/rss.html",
            "my.netscape.com/rdf/simple/0.9",
            "purl.org/net/rss1.1",
            "purl.org/rss/1.0"),
    ATOM("atom", "http://www.w3.org/2005/Atom", "purl.org/atom/ns"),
    CONTENT("content", "http://purl.org/rss/1.0/modules/content/"),
    DUBLIN_CORE("dc", "http://purl.org/dc/elements/1.1/", "purl.org/dc/elements/1.0"),
    GOOGLE_PLAY("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
    ITUNES("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    MEDIA("media", "http://search.yahoo.com/mrss/"),
    PODCAST(
            "podcast",
            "https://podcastindex.org/namespace/1.0",
            "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"),
    SIMPLE_CHAPTERS("psc", "http://podlove.org/simple-chapters");

    private static final Pattern AROUND = Pattern.compile("^https?://|[/?#]+$");
    private static final Map<String, Vocabulary> BY_ADDRESS = new HashMap<>();
    private static final Map<String, Vocabulary> BY_PREFIX = new HashMap<>();

    static {
        for (Vocabulary vocabulary : values()) {
            BY_PREFIX.put(vocabulary.prefix, vocabulary);
            // The exact address makes most lookups fast. The bare one matches other spellings.
            BY_ADDRESS.put(vocabulary.uri, vocabulary);
            BY_ADDRESS.put(bare(vocabulary.uri), vocabulary);
            vocabulary.aliases.forEach(alias -> BY_ADDRESS.put(alias, vocabulary));
        }
    }

    private final String prefix;
    public final String uri;
    private final List<String> aliases;

    Vocabulary(String prefix, String uri, String... aliases) {
        this.prefix = prefix;
        this.uri = uri;
        this.aliases = List.of(aliases);
    }

    public Namespace namespace() {
        return Namespace.getNamespace(prefix, uri);
    }

    /** {@return the vocabulary of the namespace, or of the usual prefix where the namespace is unknown, or null} */
    static @Nullable Vocabulary of(Element element) {
        Vocabulary vocabulary = BY_ADDRESS.get(element.getNamespaceURI());
        if (vocabulary == null) {
            vocabulary = BY_ADDRESS.get(bare(element.getNamespaceURI()));
        }
        if (vocabulary == null && !element.getNamespacePrefix().isEmpty()) {
            vocabulary = BY_PREFIX.get(element.getNamespacePrefix().toLowerCase(Locale.ROOT));
        }
        return vocabulary;
    }

    /** {@return a namespace for a prefix that the feed uses but does not declare} */
    static String undeclared(String prefix) {
        return "urn:undeclared:" + prefix;
    }

    /** Removes what publishers write in different ways: http or https, capitals, slashes at the end. */
    private static String bare(String uri) {
        return AROUND.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
