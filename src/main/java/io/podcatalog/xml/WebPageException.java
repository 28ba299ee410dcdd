package io.podcatalog.xml;

/** The document is a web page, not a feed or a list of feeds. */
public class WebPageException extends FeedException {

    WebPageException(XmlKind wanted) {
        super("it is a web page, not " + wanted);
    }
}
