package io.podcatalog.favorite;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class EmptyLibrariesOnPostgresTests extends EmptyLibrariesTests {

    @Override
    protected String waiting() {
        return "select count(*) from pg_locks where not granted";
    }
}
