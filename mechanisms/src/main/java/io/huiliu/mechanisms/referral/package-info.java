/**
 * Referral commissions 直推/间推/第三代 (mechanisms.md §6; source 003): shares of an order for those who
 * invited its buyer, level by level up the chain.
 *
 * <p>Invariants: an order has at most one taker a level; nobody gets more than the terms of the
 * order's own plan version say; a share without a taker stays in the concession; a refund asks the
 * order who got what, never the chain.
 */
@NullMarked
package io.huiliu.mechanisms.referral;

import org.jspecify.annotations.NullMarked;
