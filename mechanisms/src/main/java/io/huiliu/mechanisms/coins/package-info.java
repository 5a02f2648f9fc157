/**
 * {@code coins} 金币: an order's concession gives its consumer coins, at once or in equal daily
 * parts, that buy goods in the coin mall and may expire (mechanisms.md §8, refunds §14; source
 * 001).
 *
 * <p>Coins are a record of the program's one asset {@code coin}: a redemption burns them, and the
 * goods are paid by the platform's promotion budget. Where the plan funds that budget out of orders
 * ({@code promotion}), a redemption moves as many fen as coins were redeemed from the budget to the
 * platform, as far as it goes.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The parts released of a grant are the cumulative floor of days over parts, whenever they
 *       are looked at, and never more than the grant.
 *   <li>The lots of a holder stand in the order of their days; coins are spent from the oldest.
 *   <li>A lot expires by its day alone: settling late gives the same balances as settling at once.
 * </ul>
 */
@NullMarked
package io.huiliu.mechanisms.coins;

import org.jspecify.annotations.NullMarked;
