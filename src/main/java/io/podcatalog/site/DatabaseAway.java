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

/** While the database can't be had, pages are late and not broken: 503, and when to ask again (RFC 9110, 10.2.3). */
@ControllerAdvice
class DatabaseAway {

    private static final String SECONDS = "30";

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** Hibernate has one exception for all else, so also for a database that goes while it is asked. */
    @ExceptionHandler
    void answer(JpaSystemException failure, HttpServletResponse response) throws IOException {
        if (Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .noneMatch(DatabaseAway::isItself)) {
            throw failure;
        }
        answer(response);
    }

    /** A commit or rollback that fails, a lost connection, or a PostgreSQL that is shut down, just dead or starting. */
    private static boolean isItself(Throwable cause) {
        return cause instanceof TransactionException
                || cause instanceof SQLException failure && isLost(failure.getSQLState());
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
