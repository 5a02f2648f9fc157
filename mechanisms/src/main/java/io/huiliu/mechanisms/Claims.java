package io.huiliu.mechanisms;

import io.huiliu.money.Share;

/** Collects, in plan order, the most that each taker can take of one order's concession. */
public interface Claims {
    /**
     * A share that is taken of every order at most once.
     *
     * @param key the parameter, such as {@code levels[1]}
     */
    void share(String key, Share share);
}
