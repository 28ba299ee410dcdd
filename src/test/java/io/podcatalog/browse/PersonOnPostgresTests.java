package io.podcatalog.browse;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class PersonOnPostgresTests extends PersonTests {}
