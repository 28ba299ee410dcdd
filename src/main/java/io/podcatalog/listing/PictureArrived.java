package io.podcatalog.listing;

import io.podcatalog.podcast.HttpUrl;

/** An event: the site now has the picture from the publisher's {@code address}, and {@link Covers} finds it. */
public record PictureArrived(HttpUrl address) {}
