package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;

/** A feed whose time has come, and where it is fetched. */
record DueFeed(long id, HttpUrl source) {}
