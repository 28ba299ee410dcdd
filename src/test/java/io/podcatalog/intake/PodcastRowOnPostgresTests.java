package io.podcatalog.intake;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class PodcastRowOnPostgresTests extends PodcastRowTests {}
