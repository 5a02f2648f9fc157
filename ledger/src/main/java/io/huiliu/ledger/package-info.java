/**
 * Accounts that hold assets and transfers that move them, double entry, so that every asset sums to
 * zero.
 */
@NullMarked
package io.huiliu.ledger;

import org.jspecify.annotations.NullMarked;
