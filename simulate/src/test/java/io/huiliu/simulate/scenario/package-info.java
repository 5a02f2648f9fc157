@NullMarked
package io.huiliu.simulate.scenario;

import org.jspecify.annotations.NullMarked;
