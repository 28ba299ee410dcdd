package io.podcatalog.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.IllegalNameException;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Parses a feed or a list of feeds into a tree, within limits and without document types. Repairs broken XML. */
public final class FeedXml {

    private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");

    private FeedXml() {}

    public static Document read(String text, XmlKind kind) throws FeedException {
        String xml = withoutProlog(text, kind);
        try {
            return build(xml);
        } catch (JDOMException broken) {
            String repaired = XmlRepair.repair(xml);
            try {
                return build(repaired);
            } catch (JDOMException stillBroken) {
                throw refusal(repaired, stillBroken);
            }
        }
    }

    /**
     * Removes everything before the root but keeps the line breaks, so that line numbers in errors stay right. The
     * encoding in the prolog was used before, and {@link Doctype} checks the document type.
     */
    private static String withoutProlog(String text, XmlKind kind) throws FeedException {
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after("?>", text, at);
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", text, at);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                at = Doctype.skip(text, at);
            } else if (isRoot(text, at, kind)) {
                long lines =
                        text.substring(0, at).chars().filter(c -> c == '\n').count();
                return "\n".repeat((int) lines) + text.substring(at);
            } else {
                at = beginningAfter(text, at, kind);
            }
        }
        throw new FeedException("it is empty");
    }

    private static boolean isRoot(String text, int at, XmlKind kind) {
        Matcher name = NAME.matcher(text).region(at, text.length());
        return name.lookingAt() && kind.hasRoot(name.group(1));
    }

    private static int after(String end, String text, int at) throws FeedException {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw new FeedException("it is not XML");
        }
        return found + end.length();
    }

    /** Some hosts send PHP warnings or HTTP headers before a feed. A web page contains no feed. */
    private static int beginningAfter(String text, int at, XmlKind kind) throws FeedException {
        Matcher name = NAME.matcher(text).region(at, text.length());
        String root = name.lookingAt() ? name.group(1) : "";
        if (root.equalsIgnoreCase("html") || root.equalsIgnoreCase("head") || root.equalsIgnoreCase("body")) {
            throw new WebPageException(kind);
        }
        Matcher beginning = kind.beginning().matcher(text);
        if (beginning.find(at + 1)) {
            return beginning.start();
        }
        if (text.charAt(at) == '{' || text.charAt(at) == '[') {
            throw new FeedException("it is JSON, not " + kind);
        }
        throw new FeedException(
                root.isEmpty() ? "it is not XML" : "its root element is <" + shortened(root) + ">, not " + kind);
    }

    private static String shortened(String name) {
        return name.length() > 30 ? name.substring(0, 30) + "…" : name;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF' || c == '\0';
    }

    private static Document build(String xml) throws JDOMException {
        try {
            return new SAXBuilder(new HardenedReader()).build(new StringReader(xml));
        } catch (IOException | IllegalNameException unreadable) {
            throw new JDOMException(unreadable.getMessage(), unreadable);
        }
    }

    private static FeedException refusal(String xml, JDOMException error) {
        String message = String.valueOf(error.getMessage());
        if (message.contains(HardenedReader.TOO_DEEP)) {
            return new FeedException("it is nested too deeply", error);
        } else if (message.contains(HardenedReader.OVER_A_LIMIT)) {
            return new FeedException("it exceeds a limit of the XML parser", error);
        }
        int line = error instanceof JDOMParseException at ? at.getLineNumber() : 0;
        String fault = XmlRepair.isComplete(xml) ? "the XML is broken at line " : "the XML breaks off at line ";
        return new FeedException(fault + line, error);
    }

    /** Always the JDK's own parser, with limits, without document types and external files. */
    private static final class HardenedReader implements XMLReaderJDOMFactory {

        static final String TOO_DEEP = "JAXP00010006";
        static final String OVER_A_LIMIT = "JAXP000100";

        private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
                factory.setNamespaceAware(true);
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
                factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
                XMLReader reader = factory.newSAXParser().getXMLReader();
                // JDOM and ROME recurse, so deeper trees could overflow the stack. Real feeds stay below 30 levels.
                reader.setProperty(LIMITS + "maxElementDepth", "100");
                reader.setProperty(LIMITS + "elementAttributeLimit", "200");
                reader.setProperty(LIMITS + "maxXMLNameLimit", "1000");
                // Off: Java 24 and later count every &amp; here, and without document types no entity expands.
                reader.setProperty(LIMITS + "maxGeneralEntitySizeLimit", "0");
                reader.setProperty(LIMITS + "totalEntitySizeLimit", "0");
                return reader;
            } catch (ParserConfigurationException | SAXException unsupported) {
                throw new JDOMException("the XML parser does not accept the limits", unsupported);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
