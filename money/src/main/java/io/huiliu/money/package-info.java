/**
 * Amounts in fen, rates in parts per million, and the exact arithmetic between them; it knows
 * nothing of what the money is for.
 */
@NullMarked
package io.huiliu.money;

import org.jspecify.annotations.NullMarked;
