package io.podcatalog.text;

/** A sentence that contains an element of the page: the words before the element, and the words after it. */
public record Around(String before, String after) {}
