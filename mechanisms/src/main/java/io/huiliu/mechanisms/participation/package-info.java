/**
 * Participation units 权益份额, the sources' "MA stock" (mechanisms.md §8; source 000): units issued on
 * orders at a price that rises with volume. They give a weight in a dividend; they can be neither
 * transferred nor redeemed.
 *
 * <p>Invariants: units outstanding = what holders have = the weights published as {@code
 * units:<name>}; the price never falls, and a step of volume raises it once, whatever refunds do to
 * the volume; units take nothing of the concession.
 */
@NullMarked
package io.huiliu.mechanisms.participation;

import org.jspecify.annotations.NullMarked;
