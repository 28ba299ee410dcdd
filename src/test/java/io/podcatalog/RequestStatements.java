package io.podcatalog;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements that the database gets for requests, whoever sends them, apart from those of imports and
 * schedules beside them. Stands between the pool and the driver, where all of them pass.
 */
@TestComponent
class RequestStatements implements BeanPostProcessor {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
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
                    // So Tomcat names the threads that answer.
                    if (method.getName().startsWith("execute")
                            && Thread.currentThread().getName().contains("-exec-")) {
                        count.incrementAndGet();
                    }
                    return counted(method, invoke(counted, method, arguments));
                }));
    }

    /** {@return what a data source, a connection or a statement gave back, counted as well where it sends statements} */
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
