/**
 * {@code huiliu explain}: tells what an order did, or what a member has, from the transfers of a
 * settlement and the plan's rules behind them.
 */
@NullMarked
package io.huiliu.cli.explain;

import org.jspecify.annotations.NullMarked;
