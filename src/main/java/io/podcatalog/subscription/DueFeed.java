package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;

/** A feed that is due, and the address to fetch it from. */
record DueFeed(long id, HttpUrl source) {}
