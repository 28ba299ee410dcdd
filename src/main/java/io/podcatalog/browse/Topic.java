package io.podcatalog.browse;

/**
 * What several episodes of a podcast are about.
 *
 * @param slug its name in addresses, one within the podcast
 * @param label as the podcast writes it
 * @param episodes how many of the podcast's episodes are about it
 */
public record Topic(String slug, String label, long episodes) {}
