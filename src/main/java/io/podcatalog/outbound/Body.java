package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import java.io.IOException;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.springframework.util.unit.DataSize;

/** Reads the body of an answer: whole, decoded once and not too large, or not at all. */
final class Body {

    private Body() {}

    static byte[] read(ClassicHttpResponse response, DataSize max) throws IOException, OutboundException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        int limit = Math.toIntExact(max.toBytes());
        boolean gzip = isGzip(response);
        // What is declared decides nothing but this; what arrives is counted.
        if (entity.getContentLength() > limit) {
            throw tooLarge(max);
        }
        byte[] body = gzip
                ? Gunzip.read(entity.getContent(), limit)
                : entity.getContent().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(max);
        }
        return body;
    }

    /** RFC 9110 §8.4: gzip is all that was asked for, and codings in layers are a bomb or a mistake. */
    private static boolean isGzip(ClassicHttpResponse response) throws OutboundException {
        Header[] codings = response.getHeaders("Content-Encoding");
        String coding = codings.length == 0 ? "identity" : codings[0].getValue().strip();
        return switch (codings.length > 1 ? "several" : coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> true;
            case "identity", "" -> false;
            default -> throw new OutboundException(Kind.MALFORMED, "its body is encoded in a way not asked for");
        };
    }

    private static OutboundException tooLarge(DataSize max) {
        return new OutboundException(Kind.TOO_LARGE, "it is larger than " + Words.of(max));
    }
}
