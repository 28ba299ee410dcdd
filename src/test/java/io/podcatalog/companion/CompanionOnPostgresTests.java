package io.podcatalog.companion;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class CompanionOnPostgresTests extends CompanionTests {}
