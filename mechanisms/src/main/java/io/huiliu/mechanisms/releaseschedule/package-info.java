/**
 * {@code release-schedule} 逐日释放: each order grants more than it paid in, released day by day out of
 * a common pool (mechanisms.md §8; 众数有为's point release, and 云联惠 and 万家购物 as warnings).
 *
 * <p>A day on which the dues exceed the pool's cash is scaled down and told; the first one is the
 * pool's day of ruin. A release costs as many steps as there are cohorts not yet paid off, never as
 * many as there are holders: holders settle by cumulative floors.
 *
 * <p>What holds: what holders were credited is at most what left the pool, and that is at most what
 * the formulas say and the pool held; what a grant was paid and still awaits is the grant; lazy and
 * eager settling give the same balances.
 */
@NullMarked
package io.huiliu.mechanisms.releaseschedule;

import org.jspecify.annotations.NullMarked;
