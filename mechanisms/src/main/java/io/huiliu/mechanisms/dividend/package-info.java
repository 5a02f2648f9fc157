/**
 * Weighted dividend 股东加权分红 (mechanisms.md §6; source 002): a share of the profit of each order
 * accrues to a pool, which is paid out at each month close in proportion to the members' weights.
 *
 * <p>Invariants: what accrued of an order that can still be refunded stands in a pool of its own,
 * {@code pool:<name>-accruing}, to the fen, so that a refund always finds it; a close pays at most
 * what the pool holds; what flooring leaves, the part of a frozen holder, and all of it while
 * nobody has a weight, carries over to the next close.
 */
@NullMarked
package io.huiliu.mechanisms.dividend;

import org.jspecify.annotations.NullMarked;
