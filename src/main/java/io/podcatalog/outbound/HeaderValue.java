package io.podcatalog.outbound;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Accepts only header values that the program can store and send back byte for byte. */
final class HeaderValue {

    static final int MAX_LENGTH = 1024;

    private HeaderValue() {}

    /** Visible characters and spaces (RFC 9110 §5.5). A control character could start another header. */
    static boolean isAcceptable(String value) {
        return !value.isBlank()
                && value.length() <= MAX_LENGTH
                && value.chars().allMatch(c -> c >= 0x20 && c <= 0x7E || c >= 0xA0 && c <= 0xFF);
    }

    static @Nullable String of(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header != null && header.getValue() != null && isAcceptable(header.getValue())
                ? header.getValue()
                : null;
    }
}
