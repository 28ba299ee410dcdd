package io.podcatalog.favorite;

import io.podcatalog.podcast.Fingerprint;
import java.security.SecureRandom;
import java.util.Base64;
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
        return Fingerprint.of(value);
    }

    /** Records print their values, and a secret must not reach a log. */
    @Override
    public String toString() {
        return "LibraryToken[hidden]";
    }
}
