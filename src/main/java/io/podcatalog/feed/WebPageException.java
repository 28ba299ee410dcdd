package io.podcatalog.feed;

/** The document is a web page, not a feed or a list of feeds. */
class WebPageException extends FeedException {

    WebPageException(XmlKind wanted) {
        super("it is a web page, not " + wanted);
    }
}
