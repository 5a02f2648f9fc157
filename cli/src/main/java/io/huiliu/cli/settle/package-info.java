/**
 * {@code huiliu settle}: drives the engine through event files and writes what came of them. What
 * the files hold is told in docs/reference/outputs.md.
 */
@NullMarked
package io.huiliu.cli.settle;

import org.jspecify.annotations.NullMarked;
