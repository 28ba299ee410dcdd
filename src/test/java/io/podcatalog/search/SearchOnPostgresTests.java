package io.podcatalog.search;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class SearchOnPostgresTests extends SearchTests {}
