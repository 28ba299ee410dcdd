package io.podcatalog.storage;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells the operator in one line why the database can't be used, such as a wrong folder, user or server, or a damaged
 * file, which the program never replaces by a new one. A failure inside the database, such as that of a migration, is a
 * fault of this program and keeps its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableDatabase implements FailureAnalyzer {

    /** SQL states of PostgreSQL for connection, authorization, name, resources, shutdown, rights and read-only. */
    private static final Pattern OUTSIDE = Pattern.compile("(?:08|28|3D|53|57P)...?|42501|25006");

    private static final Set<Integer> OUTSIDE_H2 = Set.of(
            ErrorCode.DATABASE_NOT_FOUND_1,
            ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
            ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.UNSUPPORTED_SETTING_1,
            ErrorCode.UNSUPPORTED_SETTING_COMBINATION,
            ErrorCode.URL_FORMAT_ERROR_2,
            ErrorCode.URL_RELATIVE_TO_CWD);

    private static final Pattern QUOTED = Pattern.compile("\"(?:patient:|file:)?([^\"]+)\"");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        SQLException refused = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CutFileException cut) {
                return new FailureAnalysis("The database file has lost its end. " + cut.getMessage(), null, failure);
            } else if (cause instanceof JdbcException broken && broken.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
                return new FailureAnalysis(
                        "The database file is broken. " + broken.getOriginalMessage() + ". Restore a backup.",
                        null,
                        failure);
            } else if (cause instanceof SQLException one) {
                refused = one;
            } else if (cause instanceof FileSystemException file && refused != null) {
                return analysis("it can't be stored in " + file.getFile() + ": " + words(file), failure);
            } else if (cause instanceof FlywayValidateException) {
                return analysis("another version of this program made it: " + cause.getMessage(), failure);
            } else if (cause instanceof FlywayException && cause.getMessage().contains("non-empty schema")) {
                return analysis("it holds tables of another program", failure);
            }
        }
        return refused == null || !isOutside(refused) ? null : analysis(words(refused), failure);
    }

    private static boolean isOutside(SQLException refused) {
        return refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                || OUTSIDE_H2.contains(refused.getErrorCode())
                || OUTSIDE.matcher(String.valueOf(refused.getSQLState())).matches();
    }

    private static String words(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        Matcher quoted = QUOTED.matcher(message);
        if (refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && quoted.find()) {
            return "another program, perhaps a second Podcatalog, has " + quoted.group(1) + " open";
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(refused);
        return root == refused ? message : message + " (" + root.getMessage() + ")";
    }

    private static String words(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "the program may not write there";
        } else if (refused instanceof NotDirectoryException || refused instanceof FileAlreadyExistsException) {
            return "it is a file, not a folder";
        }
        return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
    }

    private static FailureAnalysis analysis(String line, Throwable failure) {
        return new FailureAnalysis("The database of spring.datasource.url can't be used: " + line, null, failure);
    }
}
