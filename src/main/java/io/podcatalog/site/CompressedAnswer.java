package io.podcatalog.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * An answer that was compressed once, for many requests.
 *
 * @param gzip the text as a gzip file
 * @param tag for If-None-Match, without quotes
 */
public record CompressedAnswer(String contentType, byte[] gzip, String tag) {

    /** A weight of 0 means that the client does not accept it (RFC 9110 §12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:,|$|;\\s*q=(?!0(?:\\.0{0,3})?\\s*(?:,|$)))");

    public static CompressedAnswer of(String contentType, String text, String tag) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(file)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CompressedAnswer(contentType, file.toByteArray(), tag);
    }

    /** Sends it to a GET or HEAD request. The caller says in Cache-Control and Vary what caches may do with it. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zipped = isAccepted(request);
        // The bytes differ, so the strong tags do (RFC 9110 §8.8.3.3).
        String quoted = "\"" + tag + (zipped ? "-gzip\"" : "\"");
        response.setHeader(HttpHeaders.ETAG, quoted);
        if (isKnown(quoted, request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        byte[] body = zipped ? gzip : unpacked();
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    public byte[] unpacked() {
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return text.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@return whether the client of the request accepts gzip} */
    public static boolean isAccepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find();
    }

    /** Compares weakly, as RFC 9110 §13.1.2 says: a proxy may have added the {@code W/}. */
    private static boolean isKnown(String tag, Enumeration<String> given) {
        while (given.hasMoreElements()) {
            String tags = given.nextElement();
            if (tags.strip().equals("*") || tags.contains(tag)) {
                return true;
            }
        }
        return false;
    }
}
