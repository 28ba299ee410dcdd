package io.podcatalog.artwork;

import io.podcatalog.podcast.HttpUrl;

/** A picture that a page would show, and how often it was tried in vain. */
record WantedPicture(HttpUrl address, int failures) {}
