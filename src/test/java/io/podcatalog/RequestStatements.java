package io.podcatalog;

import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements that Hibernate sends for requests, apart from those of imports and schedules beside them. */
public class RequestStatements implements StatementInspector {

    private static final AtomicLong COUNT = new AtomicLong();

    static long count() {
        return COUNT.get();
    }

    @Override
    public String inspect(String sql) {
        // So Tomcat names the threads that answer.
        if (Thread.currentThread().getName().contains("-exec-")) {
            COUNT.incrementAndGet();
        }
        return sql;
    }
}
