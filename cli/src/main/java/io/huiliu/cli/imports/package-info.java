/**
 * {@code huiliu import}: turns other systems' files into event files.
 *
 * <p>An importer reads CSV, appends one JSON line an event to {@link
 * io.huiliu.cli.imports.SortedEvents}, and the file appears whole or not at all. The same inputs
 * and options give the same bytes: nothing here reads a clock or draws a random number.
 */
@NullMarked
package io.huiliu.cli.imports;

import org.jspecify.annotations.NullMarked;
