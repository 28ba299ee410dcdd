package io.podcatalog.browse;

/** A question that a visitor may have about an episode, with its specific answer. */
public record Question(String question, String answer) {}
