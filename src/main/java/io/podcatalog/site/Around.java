package io.podcatalog.site;

/** A sentence with an element of the page within it: the words before the element, and those after. */
public record Around(String before, String after) {}
