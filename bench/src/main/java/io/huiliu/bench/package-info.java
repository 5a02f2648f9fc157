/**
 * Measures the engine beside a bare loop that touches the same memory, so that a figure comes with
 * its limit.
 */
@NullMarked
package io.huiliu.bench;

import org.jspecify.annotations.NullMarked;
