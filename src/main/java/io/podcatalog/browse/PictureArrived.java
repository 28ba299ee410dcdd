package io.podcatalog.browse;

import io.podcatalog.podcast.HttpUrl;

/** News from who answers {@link Covers}: the picture that a publisher has at {@code address} is here. */
public record PictureArrived(HttpUrl address) {}
