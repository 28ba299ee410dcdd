package io.podcatalog.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * A request for one address.
 *
 * @param accept the media types, as in the Accept header
 * @param etag the ETag of the stored copy, byte for byte as it came (RFC 9110 §8.8.3)
 * @param lastModified the Last-Modified of the stored copy as it came, even if it is not a date
 * @param maxBody the largest decoded body; null for the limit in the settings
 */
public record OutboundRequest(
        URI address,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable DataSize maxBody) {

    public OutboundRequest {
        Assert.isTrue(HeaderValue.isAcceptable(accept), "accept is not a valid header value");
        Assert.isTrue(etag == null || HeaderValue.isAcceptable(etag), "etag is not a valid header value");
        Assert.isTrue(
                lastModified == null || HeaderValue.isAcceptable(lastModified),
                "lastModified is not a valid header value");
        Assert.isTrue(maxBody == null || maxBody.toBytes() > 0, "maxBody is not positive");
    }

    public static OutboundRequest of(URI address, String accept) {
        return new OutboundRequest(address, accept, null, null, null);
    }

    /** Asks for the body only if it differs from the one that came with these validators. */
    public OutboundRequest unless(@Nullable String etag, @Nullable String lastModified) {
        return new OutboundRequest(address, accept, etag, lastModified, maxBody);
    }

    public OutboundRequest atMost(DataSize maxBody) {
        return new OutboundRequest(address, accept, etag, lastModified, maxBody);
    }

    boolean isConditional() {
        return etag != null || lastModified != null;
    }
}
