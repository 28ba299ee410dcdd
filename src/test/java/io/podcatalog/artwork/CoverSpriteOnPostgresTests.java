package io.podcatalog.artwork;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class CoverSpriteOnPostgresTests extends CoverSpriteTests {}
