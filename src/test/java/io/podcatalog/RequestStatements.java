package io.podcatalog;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements that answer requests, from Hibernate and JdbcClient alike, but not those of imports and
 * schedules. It also tells the statements that one thread sends. It works between the pool and the driver, where all
 * statements pass.
 */
@TestComponent
class RequestStatements implements BeanPostProcessor {

    private final AtomicLong count = new AtomicLong();
    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    long count() {
        return count.get();
    }

    /** {@return the statements that this thread sends meanwhile, with their parameters, as both drivers write and read them} */
    List<String> sentDuring(Runnable work) {
        List<String> list = new ArrayList<>();
        sent.set(list);
        try {
            work.run();
        } finally {
            sent.remove();
        }
        return list;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            DataSource driver = new DriverDataSource(
                    pool.getJdbcUrl(),
                    pool.getDriverClassName(),
                    pool.getDataSourceProperties(),
                    pool.getUsername(),
                    pool.getPassword());
            pool.setDataSource(counted(DataSource.class, driver));
        }
        return bean;
    }

    private <T> T counted(Class<T> type, T counted) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        sent(counted);
                    }
                    return counted(method, invoke(counted, method, arguments));
                }));
    }

    private void sent(Object statement) {
        // Tomcat names the threads that answer requests like this.
        if (Thread.currentThread().getName().contains("-exec-")) {
            count.incrementAndGet();
        }
        if (sent.get() != null && statement instanceof PreparedStatement) {
            // H2 begins with the name of the object.
            sent.get().add(statement.toString().replaceFirst("^prep\\d+: ", ""));
        }
    }

    /** {@return the result of a call, wrapped for counting if it is a connection or a statement} */
    private Object counted(Method method, Object given) {
        Class<?> type = method.getReturnType();
        boolean sends = type == Connection.class || Statement.class.isAssignableFrom(type);
        return given == null || !sends ? given : counted((Class<Object>) type, given);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
