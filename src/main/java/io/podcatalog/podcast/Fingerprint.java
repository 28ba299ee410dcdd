package io.podcatalog.podcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash that shows whether a text, a file or a secret is the same as before, without storing it. */
public final class Fingerprint {

    /** Digits that stand for the rules: enough, because only a few versions ever meet. */
    private static final int RULES = 8;

    private Fingerprint() {}

    /** {@return SHA-256 in hexadecimal digits} */
    public static String of(String said) {
        return of(said.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the same of all parts, one after the other} */
    public static String of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** {@return a fingerprint of a text that is read by these rules, in as many digits} */
    public static String of(String rules, String said) {
        return of(rules).substring(0, RULES) + of(said).substring(RULES);
    }

    /** {@return whether the rules are the same, so that a difference is one of the texts} */
    public static boolean haveSameRules(String one, String other) {
        return one.regionMatches(0, other, 0, RULES);
    }
}
