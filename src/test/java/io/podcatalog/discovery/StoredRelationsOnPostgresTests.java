package io.podcatalog.discovery;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class StoredRelationsOnPostgresTests extends StoredRelationsTests {}
