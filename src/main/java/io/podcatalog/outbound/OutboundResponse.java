package io.podcatalog.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A good answer: the whole body, or the status 304 for a body that has not changed.
 *
 * @param address where the answer came from, after all redirects: ASCII, without fragment
 * @param movedTo where the permanent redirects (301, 308) at the start of the chain lead; null if there are none
 * @param status 200, or 304 if validators were sent
 * @param content empty with 304
 * @param contentType as it came; like all headers here null if it is missing, unprintable or longer than 1 kB
 * @param etag as it came, to be sent back byte for byte
 * @param lastModified as it came, to be sent back byte for byte
 */
public record OutboundResponse(
        URI address,
        @Nullable URI movedTo,
        int status,
        Body content,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified)
        implements AutoCloseable {

    /** {@return a file that the program itself has at this address} */
    static OutboundResponse of(URI address, byte[] body) {
        return new OutboundResponse(address, null, 200, Body.of(body), null, null, null);
    }

    /** {@return the whole decoded body, in memory} */
    public byte[] body() {
        return content.bytes();
    }

    /** Deletes the body. */
    @Override
    public void close() {
        content.close();
    }

    public boolean isUnchanged() {
        return status == 304;
    }
}
