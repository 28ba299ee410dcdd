package io.podcatalog.search;

/** A piece of a text, and whether it is a hit of the search. A template escapes it like any other text. */
record Segment(String text, boolean marked) {}
