package io.huiliu.mechanisms;

/**
 * A 64-bit place in every open order in which one mechanism remembers something, until the order is
 * final.
 */
public record Slot(int word) {}
