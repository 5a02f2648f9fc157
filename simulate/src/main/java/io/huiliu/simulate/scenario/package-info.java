/** What happens to a program: growth, behaviour and shocks, as scenario files say it. */
@NullMarked
package io.huiliu.simulate.scenario;

import org.jspecify.annotations.NullMarked;
