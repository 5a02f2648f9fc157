/** {@code huiliu tune}: the parameters that serve members best within what a plan can pay. */
@NullMarked
package io.huiliu.cli.tune;

import org.jspecify.annotations.NullMarked;
