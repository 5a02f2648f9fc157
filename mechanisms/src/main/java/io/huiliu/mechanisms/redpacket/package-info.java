/**
 * {@code red-packet} 数智红包: a member gets a part of the concession back the moment an order is
 * confirmed, less by its risk weight, more by a top-up out of what weights withheld from others,
 * and perhaps by luck (mechanisms.md §5; source 000).
 *
 * <p>What holds: an order pays at most what it put in plus what the pool held before it; over all
 * orders the pool pays out exactly what it took in; a refund never leaves more with the buyer than
 * the smaller order would have paid with the same draw and the same pool.
 */
@NullMarked
package io.huiliu.mechanisms.redpacket;

import org.jspecify.annotations.NullMarked;
