/**
 * Invite reward 邀请奖励 (mechanisms.md §8): a fixed reward for whoever invited a member, when that
 * member's first order is confirmed. Never for a registration: a reward without a sale would be a
 * headcount.
 *
 * <p>Invariants: at most one reward for an invited member's first order, reversed with it; balance
 * and vouchers come out of the budget pool, whole or not at all, and a dry pool says so.
 */
@NullMarked
package io.huiliu.mechanisms.invitereward;

import org.jspecify.annotations.NullMarked;
