package io.podcatalog.favorite;

import io.podcatalog.podcast.Fingerprint;

/**
 * The secret in the address by which other players read a library: 128 bits in hexadecimal digits, which a listener can
 * type. It is made from the token of the library, and nobody can compute the token from it.
 */
record ReadCode(String value) {

    /** For a pattern of Spring. */
    static final String FORM = "[0-9a-f]{32}";

    private static final int DIGITS = 32;

    /** Makes it another hash than the one of the token, which the database stores. */
    private static final String PURPOSE = "reads the library of ";

    static ReadCode of(LibraryToken token) {
        return new ReadCode(Fingerprint.of(PURPOSE + token.value()).substring(0, DIGITS));
    }

    /** {@return the path under which the files of the library are} */
    String path() {
        return "/favorites/" + value;
    }

    String hash() {
        return Fingerprint.of(value);
    }

    /** Records print their values, and a secret must not reach a log. */
    @Override
    public String toString() {
        return "ReadCode[hidden]";
    }
}
