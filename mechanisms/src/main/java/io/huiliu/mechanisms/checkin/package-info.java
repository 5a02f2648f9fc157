/**
 * Check-in 签到 (mechanisms.md §8; source 000's daily login rewards): a reward for each business day
 * on which a member comes, growing with the days in a row if the plan's table says so.
 *
 * <p>Invariants: at most one reward a member and business day; balance and vouchers come out of the
 * budget pool, whole or not at all, and a dry pool says so; a check-in that the pool could not
 * reward still counts for the days in a row.
 */
@NullMarked
package io.huiliu.mechanisms.checkin;

import org.jspecify.annotations.NullMarked;
