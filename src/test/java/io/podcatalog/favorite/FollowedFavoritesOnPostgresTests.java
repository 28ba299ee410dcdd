package io.podcatalog.favorite;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class FollowedFavoritesOnPostgresTests extends FollowedFavoritesTests {}
