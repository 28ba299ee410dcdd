package io.podcatalog.subscription;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class SubscriptionRepositoryOnPostgresTests extends SubscriptionRepositoryTests {}
