package io.podcatalog.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** While the database can't be had, pages are late and not broken: 503, and when to ask again (RFC 9110, 10.2.3). */
@ControllerAdvice
class DatabaseAway {

    private static final String SECONDS = "30";

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
