package io.podcatalog.text;

/** Gives tests without a server the texts of pages. */
public final class English {

    public static final Messages MESSAGES = new Messages(new MessageBundle());

    private English() {}
}
