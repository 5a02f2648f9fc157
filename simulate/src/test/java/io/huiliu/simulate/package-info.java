@NullMarked
package io.huiliu.simulate;

import org.jspecify.annotations.NullMarked;
