package io.podcatalog.search;

/**
 * A piece of a text, and whether it is a hit of the search. A template escapes it like any other text. It is public, as
 * all values that a template reads often: Spring compiles no access to others.
 */
public record Segment(String text, boolean marked) {}
