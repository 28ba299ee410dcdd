package io.podcatalog.intake;

import io.podcatalog.catalog.HiddenBecause;

/** A podcast that the site keeps and does not show. */
public record HiddenPodcast(long id, String title, HiddenBecause because) {}
