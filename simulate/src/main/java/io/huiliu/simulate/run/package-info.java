/**
 * Runs: agents decide, the engine applies, days pass; many runs on many threads, alike on any
 * number of them.
 */
@NullMarked
package io.huiliu.simulate.run;

import org.jspecify.annotations.NullMarked;
