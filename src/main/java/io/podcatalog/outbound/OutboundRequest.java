package io.podcatalog.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * What is asked for.
 *
 * @param accept the media types, as in the header
 * @param etag the validator of the copy that is kept already, byte for byte as it came (RFC 9110 §8.8.3)
 * @param lastModified the same for its date, even where it is none
 * @param maxBody a limit other than that of the settings
 */
public record OutboundRequest(
        URI address,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable DataSize maxBody) {

    public OutboundRequest {
        Assert.isTrue(HeaderValue.isAcceptable(accept), "accept can't stand in a header");
        Assert.isTrue(etag == null || HeaderValue.isAcceptable(etag), "etag can't stand in a header");
        Assert.isTrue(
                lastModified == null || HeaderValue.isAcceptable(lastModified), "lastModified can't stand in a header");
        Assert.isTrue(maxBody == null || maxBody.toBytes() > 0, "maxBody is not positive");
    }

    public static OutboundRequest of(URI address, String accept) {
        return new OutboundRequest(address, accept, null, null, null);
    }

    /** Asks for the body only if it is not the one these validators came with. */
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
