/** Finds the parameters that serve members best within what a plan can pay. */
@NullMarked
package io.huiliu.simulate.tune;

import org.jspecify.annotations.NullMarked;
