package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The body of an answer: complete, decoded once and within the limit. From 64 kB on it is in a temporary file until it
 * is closed, so that many slow or waiting answers do not fill the memory.
 */
public final class Body implements AutoCloseable {

    private static final int SMALL = 64 * 1024;

    /** The content codings that IANA registers, except identity, which changes nothing. */
    private static final Set<String> CODINGS =
            Set.of("aes128gcm", "br", "compress", "dcb", "dcz", "deflate", "exi", "gzip", "pack200-gzip", "zstd");

    private final byte[] small;
    private final @Nullable FileChannel file;

    private Body(byte[] small, @Nullable FileChannel file) {
        this.small = small;
        this.file = file;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes, null);
    }

    static Body read(ClassicHttpResponse response, DataSize max) throws IOException, OutboundException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return of(new byte[0]);
        }
        int limit = Math.toIntExact(max.toBytes());
        boolean gzip = isGzip(response);
        // A declared length only allows an early stop. The bytes that arrive are counted as well.
        if (entity.getContentLength() > limit) {
            throw tooLarge(max);
        }
        Body body = gzip ? Gunzip.read(entity.getContent(), limit) : take(entity.getContent(), limit + 1);
        if (body.length() > limit) {
            body.close();
            throw tooLarge(max);
        }
        return body;
    }

    /** {@return the rest of {@code content}, but at most {@code most} bytes of it} */
    static Body take(InputStream content, int most) throws IOException {
        byte[] start = content.readNBytes(Math.min(SMALL, most));
        if (start.length < SMALL) {
            return of(start);
        }
        FileChannel file = file();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(start);
            while (buffer.hasRemaining()) {
                file.write(buffer);
                if (!buffer.hasRemaining()) {
                    int room = (int) Math.min(start.length, most - file.position());
                    buffer = ByteBuffer.wrap(start, 0, content.readNBytes(start, 0, room));
                }
            }
            return new Body(new byte[0], file);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    /** The system deletes the file at once (Unix) or with its channel (Windows), so that no crash leaves it behind. */
    private static FileChannel file() throws IOException {
        Path path = Files.createTempFile("podcatalog-", ".body");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    byte[] bytes() {
        if (file == null) {
            return small;
        }
        try {
            return Channels.newInputStream(file.position(0)).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    long length() throws IOException {
        return file == null ? small.length : file.size();
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /**
     * Reads the codings of the body (RFC 9110 §8.4). The program asks for gzip only; another coding is a mistake, and
     * several are a bomb. Browsers ignore a word that names no coding, such as UTF-8 or none: so does the program.
     */
    private static boolean isGzip(ClassicHttpResponse response) throws OutboundException {
        List<String> codings = Stream.of(response.getHeaders("Content-Encoding"))
                .flatMap(header -> Stream.of(header.getValue().split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT).replaceFirst("^x-", ""))
                .filter(CODINGS::contains)
                .toList();
        if (codings.isEmpty() || codings.equals(List.of("gzip"))) {
            return !codings.isEmpty();
        }
        throw new OutboundException(Kind.MALFORMED, "its body has a content encoding other than gzip");
    }

    private static OutboundException tooLarge(DataSize max) {
        return new OutboundException(Kind.TOO_LARGE, "it is larger than " + Words.of(max));
    }
}
