package io.podcatalog.artwork;

import io.podcatalog.podcast.HttpUrl;

/** A picture to fetch, and how often the program failed to fetch it. */
record WantedPicture(HttpUrl address, int failures) {}
