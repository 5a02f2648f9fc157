/**
 * {@code growth-release} 绿色积分: an order's concession gives points; when the pool's performance has
 * grown by a step, a release turns a part of every point into vouchers, out of the pool's cash
 * (mechanisms.md §2, refunds §14, health and controller §10, wind-down §11; source 001, 003).
 *
 * <p>Points issued between two releases are a cohort. A release adds to one accumulator per cohort,
 * so it costs as much as there are cohorts, never as there are holders; a holder's lot is worth the
 * floor of its points times its cohort's accumulator, and what of it was not yet credited stands
 * unclaimed until the holder is settled.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A release moves at most the cash of its scope, and exactly what the cohorts' accumulators
 *       say.
 *   <li>No cohort's accumulator exceeds its cap, and none ever falls.
 *   <li>What was credited to the holders of a cohort is at most what was released for it.
 *   <li>Performance is the sum of all points that stand; releases and lapses never move points.
 * </ul>
 */
@NullMarked
package io.huiliu.mechanisms.growthrelease;

import org.jspecify.annotations.NullMarked;
