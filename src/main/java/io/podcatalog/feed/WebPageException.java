package io.podcatalog.feed;

/** A web page came instead. */
class WebPageException extends FeedException {

    WebPageException(XmlKind wanted) {
        super("it is a web page, not " + wanted);
    }
}
