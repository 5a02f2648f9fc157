/**
 * Area agents 区代/市代/省代 (mechanisms.md §6; sources 001, 002 and 003): the agents of an order's
 * district, city and province get a share of it each, and pass a part of it to their region's
 * partners 合伙人.
 *
 * <p>Invariants: each level has its own agent and its own share, all three taken of the same rest;
 * partners are paid out of their agent's share, never on top of it, when the order is final; an
 * agent and its partners together get the agent's share to the fen; a refund asks the order who got
 * what.
 */
@NullMarked
package io.huiliu.mechanisms.area;

import org.jspecify.annotations.NullMarked;
