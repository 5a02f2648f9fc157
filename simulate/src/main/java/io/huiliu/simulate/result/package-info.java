/** What came out of a scenario's runs, in figures. */
@NullMarked
package io.huiliu.simulate.result;

import org.jspecify.annotations.NullMarked;
