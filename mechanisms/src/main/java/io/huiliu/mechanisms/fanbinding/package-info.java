/**
 * Fan binding 锁客 (mechanisms.md §6; sources 001 and 003): the merchant that first won a consumer
 * gets a share of that fan's later orders in cash. Who is whose fan is a fact that the engine
 * keeps; the 5% of points that comes with it is growth-release's.
 *
 * <p>Invariants: an order has at most one such taker, the merchant bound before the order's
 * confirmation; the order that makes the binding pays nothing; a refund asks the order who got
 * what.
 */
@NullMarked
package io.huiliu.mechanisms.fanbinding;

import org.jspecify.annotations.NullMarked;
