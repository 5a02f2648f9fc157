/**
 * Finds the parameters that serve members best within what a plan can pay: {@link
 * io.huiliu.simulate.tune.Search} tries points of a {@link io.huiliu.simulate.tune.Space}, {@link
 * io.huiliu.simulate.tune.PlanEvaluator} measures each by arithmetic and by simulation, {@link
 * io.huiliu.simulate.tune.Limits} say which of them may be had, {@link
 * io.huiliu.simulate.tune.Front} what the best of them trade off.
 */
@NullMarked
package io.huiliu.simulate.tune;

import org.jspecify.annotations.NullMarked;
