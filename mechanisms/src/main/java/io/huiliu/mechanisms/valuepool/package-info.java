/**
 * {@code value-pool} 消费增值: a part of each order enters a pool, a part of that is minted as points
 * at the pool's price, and the price, cash over points, rises with every order and every sale
 * (mechanisms.md §3, §14; sources 002, 004). Lots exit when they are worth a multiple of what was
 * spent.
 *
 * <p>What holds: the price never falls, under any operation and any rounding, across an emptied
 * pool too; the pool pays everyone at it; points outstanding are the sum of all lots and of what
 * legacy holders were given, to the unit; exits run in the order of their trigger prices until none
 * is due.
 */
@NullMarked
package io.huiliu.mechanisms.valuepool;

import org.jspecify.annotations.NullMarked;
