/**
 * What a plan's arithmetic says before anything is run: what it promises and what it sets aside for
 * it, the growth that it needs, how long a claim waits, what is never paid. Closed forms of
 * mechanisms.md ("What it means"), in floating point: nothing here moves money.
 */
@NullMarked
package io.huiliu.analysis;

import org.jspecify.annotations.NullMarked;
