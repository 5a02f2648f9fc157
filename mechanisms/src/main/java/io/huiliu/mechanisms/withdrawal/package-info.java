/**
 * Withdrawal 提现 of the balance 零钱 through a review (mechanisms.md §9): {@code requested → approved
 * | rejected → paid | failed}, with limits, fees and tax as the plan says. Vouchers never become
 * cash: there is no way here from them.
 *
 * <p>Invariants: what was asked for stands in {@code custody} until it is decided, so custody = the
 * sum of the open withdrawals; amount = net + fee + tax, fixed when it was asked for; each
 * withdrawal is paid or given back once.
 */
@NullMarked
package io.huiliu.mechanisms.withdrawal;

import org.jspecify.annotations.NullMarked;
