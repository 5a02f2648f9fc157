/**
 * {@code huiliu verify}: whether what a settlement wrote is whole, true to itself, and repeatable.
 */
@NullMarked
package io.huiliu.cli.verify;

import org.jspecify.annotations.NullMarked;
