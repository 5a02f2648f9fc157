/**
 * The deterministic state machine that turns each command into an outcome and transfers, without
 * clock, I/O or threads.
 */
@NullMarked
package io.huiliu.engine;

import org.jspecify.annotations.NullMarked;
