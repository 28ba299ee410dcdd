package io.podcatalog.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a published record differs from the one imported last, without keeping that one. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the record's text form, which names every component. */
    static String of(Record published) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(published.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
