package io.podcatalog.xml;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Repairs common faults that need no guessing: text after the end, characters that XML forbids, comments with two
 * hyphens, repeated attributes, named entities of HTML, bare ampersands, undeclared prefixes. It never adds a missing
 * end: a feed that breaks off would then look like a feed whose publisher removed the old episodes.
 */
final class XmlRepair {

    private static final String CDATA = "<![CDATA[";
    private static final Pattern END =
            Pattern.compile("</(?:[\\w.-]+:)?(?:rss|feed|RDF|opml)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}\\p{Cs}]");
    private static final Pattern COMMENT_OR_CDATA = Pattern.compile("(?s)<!--.*?-->|<!\\[CDATA\\[.*?]]>");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z_][\\w.:-]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=<>\"'/]+)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern AMPERSAND =
            Pattern.compile("&(?:#(\\d{1,7});|#[xX](\\p{XDigit}{1,6});|([a-zA-Z][a-zA-Z0-9]*);)?");
    private static final Set<String> KNOWN_TO_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    /** JDOM rejects a namespace that begins with a space, a digit, $ or a hyphen. */
    private static final Pattern NAMESPACE = Pattern.compile("(\\sxmlns(?::[\\w.-]+)?\\s*=\\s*[\"'])[\\s\\d$-]+");

    private static final Pattern PREFIX =
            Pattern.compile("<([A-Za-z_][\\w.-]*):[A-Za-z_]|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=\\s*[\"']");
    private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.:-]*");

    private XmlRepair() {}

    static String repair(String xml) {
        String legal = FORBIDDEN.matcher(xml).replaceAll("");
        String bare = withoutTrailer(withoutComments(legal));
        String named = NAMESPACE.matcher(bare).replaceAll("$1");
        return withPrefixes(outsideCdata(named, markup -> withLegalReferences(withoutRepeatedAttributes(markup))));
    }

    /** {@return whether the document contains its end tag} */
    static boolean isComplete(String xml) {
        return END.matcher(outsideCdata(xml, UnaryOperator.identity(), "")).find();
    }

    /** XML forbids two hyphens in a comment, and nothing reads comments. Line numbers stay right. */
    private static String withoutComments(String xml) {
        return COMMENT_OR_CDATA
                .matcher(xml)
                .replaceAll(found -> found.group().startsWith(CDATA)
                        ? Matcher.quoteReplacement(found.group())
                        : found.group().replaceAll("[^\n]", ""));
    }

    /** The first one counts, as in HTML. */
    private static String withoutRepeatedAttributes(String markup) {
        StringBuilder kept = new StringBuilder(markup.length());
        Matcher tag = TAG.matcher(markup);
        Matcher attribute = ATTRIBUTE.matcher(markup);
        int done = 0;
        int at = 0;
        while (tag.find(at)) {
            Set<String> names = new HashSet<>();
            at = tag.end();
            while (attribute.region(at, markup.length()).lookingAt()) {
                if (!names.add(attribute.group(1))) {
                    kept.append(markup, done, attribute.start());
                    done = attribute.end();
                }
                at = attribute.end();
            }
        }
        return kept.append(markup, done, markup.length()).toString();
    }

    private static String withoutTrailer(String xml) {
        Matcher end = END.matcher(xml);
        while (end.find()) {
            if (xml.lastIndexOf(CDATA, end.start()) <= xml.lastIndexOf("]]>", end.start())) {
                return xml.substring(0, end.end());
            }
        }
        return xml;
    }

    private static String withLegalReferences(String xml) {
        return AMPERSAND
                .matcher(xml)
                .replaceAll(found ->
                        Matcher.quoteReplacement(legal(found.group(), found.group(1), found.group(2), found.group(3))));
    }

    private static String legal(
            String reference, @Nullable String decimal, @Nullable String hex, @Nullable String name) {
        if (decimal != null || hex != null) {
            int c = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
            boolean isLegal = Character.isValidCodePoint(c)
                    && !FORBIDDEN.matcher(Character.toString(c)).find();
            return isLegal ? reference : "";
        }
        if (name != null && KNOWN_TO_XML.contains(name)) {
            return reference;
        }
        String meant = name == null ? "" : Entities.getByName(name);
        return meant.isEmpty()
                ? "&amp;" + reference.substring(1)
                : meant.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String withPrefixes(String xml) {
        Set<String> used = new LinkedHashSet<>();
        Matcher prefix = PREFIX.matcher(outsideCdata(xml, UnaryOperator.identity(), " "));
        while (prefix.find()) {
            used.add(prefix.group(1) != null ? prefix.group(1) : prefix.group(2));
        }
        StringBuilder declarations = new StringBuilder();
        for (String name : used) {
            if (!name.equals("xml") && !name.equals("xmlns") && !xml.contains("xmlns:" + name)) {
                declarations
                        .append(" xmlns:")
                        .append(name)
                        .append("=\"")
                        .append(Vocabulary.undeclared(name))
                        .append('"');
            }
        }
        Matcher root = ROOT.matcher(xml);
        return root.find()
                ? new StringBuilder(xml).insert(root.end(), declarations).toString()
                : xml;
    }

    private static String outsideCdata(String xml, UnaryOperator<String> change) {
        return outsideCdata(xml, change, null);
    }

    /** Applies {@code change} outside of CDATA sections, and replaces these by {@code instead} unless it is null. */
    private static String outsideCdata(String xml, UnaryOperator<String> change, @Nullable String instead) {
        StringBuilder changed = new StringBuilder(xml.length());
        int at = 0;
        while (at < xml.length()) {
            int start = xml.indexOf(CDATA, at);
            int end = start < 0 ? -1 : xml.indexOf("]]>", start);
            if (end < 0) {
                return changed.append(change.apply(xml.substring(at))).toString();
            }
            changed.append(change.apply(xml.substring(at, start)));
            changed.append(instead == null ? xml.substring(start, end + 3) : instead);
            at = end + 3;
        }
        return changed.toString();
    }
}
