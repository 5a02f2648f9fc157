@NullMarked
package io.huiliu.simulate.run;

import org.jspecify.annotations.NullMarked;
