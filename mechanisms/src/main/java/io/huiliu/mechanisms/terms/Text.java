package io.huiliu.mechanisms.terms;

/** A text in the two languages in which the product speaks. */
public record Text(String zh, String en) {}
