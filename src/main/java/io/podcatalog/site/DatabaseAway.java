package io.podcatalog.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers 503 with Retry-After (RFC 9110 §10.2.3) while the program can't reach the database. */
@ControllerAdvice
class DatabaseAway {

    private static final String SECONDS = "30";

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** Hibernate uses this exception for many failures, also for a connection that breaks during a statement. */
    @ExceptionHandler
    void answer(JpaSystemException failure, HttpServletResponse response) throws IOException {
        if (Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .noneMatch(DatabaseAway::isDatabaseAway)) {
            throw failure;
        }
        answer(response);
    }

    /**
     * A failed commit or rollback, a lost connection (08), or a PostgreSQL that stops, has crashed or starts (57P0).
     */
    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof TransactionException
                || cause instanceof SQLException failure && isLost(failure.getSQLState());
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
