/**
 * Holds no code: its one test adds up what the tests of all modules cover. Part of the build with
 * {@code -Pcoverage} only.
 */
@NullMarked
package io.huiliu.coverage;

import org.jspecify.annotations.NullMarked;
