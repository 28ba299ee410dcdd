package io.podcatalog.favorite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The secret that gives access to a library: 256 random bits in base64url. */
record LibraryToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static LibraryToken random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new LibraryToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** {@return the token in a cookie's value, empty if the value does not have the form of a token} */
    static Optional<LibraryToken> parse(String value) {
        return value.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new LibraryToken(value)) : Optional.empty();
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Records print their values, and a secret must not reach a log. */
    @Override
    public String toString() {
        return "LibraryToken[hidden]";
    }
}
