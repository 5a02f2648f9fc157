/**
 * Blind box 新人盲盒 (mechanisms.md §8; source 003): one draw for each new member after its first
 * confirmed order, from a published table of prizes. The number that decides comes from a
 * verifiable generator (§12).
 *
 * <p>Invariants: probabilities sum to 100%; every draw wins something, for the table ends with a
 * prize that is never out of stock, hidden or short of cash; a member draws once in its life; cash
 * prizes come out of the budget pool, whole; no prize is given more often than its stock.
 */
@NullMarked
package io.huiliu.mechanisms.blindbox;

import org.jspecify.annotations.NullMarked;
