package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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
        byte[] body =
                gzip ? gunzip(entity.getContent(), limit) : entity.getContent().readNBytes(limit + 1);
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

    private static byte[] gunzip(InputStream content, int limit) throws IOException {
        Wire wire = new Wire(content, limit);
        try (GZIPInputStream gzip = new GZIPInputStream(wire)) {
            byte[] body = gzip.readNBytes(limit + 1);
            // The framing of HTTP must be complete too, not only that of the gzip.
            if (body.length <= limit && wire.read() != -1) {
                throw new ZipException("the body goes on after the end of the gzip");
            }
            return body;
        }
    }

    private static OutboundException tooLarge(DataSize max) {
        return new OutboundException(Kind.TOO_LARGE, "it is larger than " + Words.of(max));
    }

    /** The compressed bytes, counted: a gzip may go on for ever and yield nothing. */
    private static class Wire extends FilterInputStream {

        private long left;

        Wire(InputStream content, int limit) {
            super(content);
            // What can't be compressed grows a little.
            left = limit + (1L << 20);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return count(read, read);
        }

        /** GZIPInputStream calls itself for each gzip that follows another: a million empty ones would end the stack. */
        @Override
        public int available() {
            return 0;
        }

        /** Closing the content would read the rest of it. */
        @Override
        public void close() {}

        private int count(int result, int bytes) throws ZipException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new ZipException("the gzip yields less than it takes");
            }
            return result;
        }
    }
}
