/** The {@code huiliu} command: reads files, drives the engine, and prints what came of it. */
@NullMarked
package io.huiliu.cli;

import org.jspecify.annotations.NullMarked;
