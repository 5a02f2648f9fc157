/**
 * Merchant referral 推广商家 (mechanisms.md §6; source 003): whoever brought a merchant in gets a share
 * of the profit of that merchant's orders, those included that another merchant pays with its own
 * vouchers.
 *
 * <p>Invariants: an order has at most one such taker; nothing is ever paid for a merchant's
 * joining, only for its sales; a refund asks the order who got what.
 */
@NullMarked
package io.huiliu.mechanisms.merchantreferral;

import org.jspecify.annotations.NullMarked;
