package io.podcatalog.podcast;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class ColumnLengthOnPostgresTests extends ColumnLengthTests {}
