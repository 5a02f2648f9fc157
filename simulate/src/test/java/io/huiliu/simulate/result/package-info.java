@NullMarked
package io.huiliu.simulate.result;

import org.jspecify.annotations.NullMarked;
