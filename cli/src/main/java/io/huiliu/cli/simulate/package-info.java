/** Runs a plan under scenarios before anybody joins it, and writes what came out. */
@NullMarked
package io.huiliu.cli.simulate;

import org.jspecify.annotations.NullMarked;
