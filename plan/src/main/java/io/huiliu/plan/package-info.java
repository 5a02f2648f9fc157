/**
 * Turns a plan file into the compiled plan the engine runs, or into every error in it with its
 * place and remedy.
 */
@NullMarked
package io.huiliu.plan;

import org.jspecify.annotations.NullMarked;
