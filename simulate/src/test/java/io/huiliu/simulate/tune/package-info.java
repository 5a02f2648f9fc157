@NullMarked
package io.huiliu.simulate.tune;

import org.jspecify.annotations.NullMarked;
