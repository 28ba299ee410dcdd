package io.podcatalog.episodefile;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class EpisodeFileRepositoryOnPostgresTests extends EpisodeFileRepositoryTests {}
