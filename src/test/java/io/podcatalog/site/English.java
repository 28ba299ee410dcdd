package io.podcatalog.site;

/** The texts of pages, for tests without a server. */
public final class English {

    public static final Messages MESSAGES = new Messages(new MessageBundle());

    private English() {}
}
