/**
 * Differential 级差 and peer 平级 commissions (mechanisms.md §6; source 002). Walking up from the
 * buyer, each ancestor of a higher rank than all before gets the difference between its rate and
 * theirs; an ancestor of the same rank as the one just paid gets a part of what that one got.
 *
 * <p>Invariants: the differentials of an order never add up to more than the top rate; each rank is
 * paid at most once; a peer share comes out of what is left of the concession; a refund uses the
 * ranks that the order remembers by its places.
 */
@NullMarked
package io.huiliu.mechanisms.differential;

import org.jspecify.annotations.NullMarked;
