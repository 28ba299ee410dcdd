package io.podcatalog.site;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The client should ask again later. Retry-After says when (RFC 9110 §10.2.3). */
public class TryLaterException extends ResponseStatusException {

    private final Duration wait;

    /** @param wait rounded up to seconds, at least one */
    public TryLaterException(HttpStatus status, Duration wait) {
        super(status);
        this.wait = wait;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
        return headers;
    }
}
