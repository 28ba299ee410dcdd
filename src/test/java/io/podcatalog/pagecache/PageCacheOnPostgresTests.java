package io.podcatalog.pagecache;

import io.podcatalog.Postgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Postgres.class)
class PageCacheOnPostgresTests extends PageCacheTests {}
