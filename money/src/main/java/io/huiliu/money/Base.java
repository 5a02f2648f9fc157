package io.huiliu.money;

/** What a share of an order is taken of (mechanisms.md §0). */
public enum Base {
    /** What the order is worth. */
    AMOUNT,
    /** K 让利: what the merchant gives up of it. */
    CONCESSION,
    /** max(0, min(K, amount − cost − distribution)); K where the order states no cost. */
    PROFIT,
    /** What is left of K when the taker's turn comes. */
    REST
}
