/**
 * How commands speak with the person at the terminal: languages, tables, progress, and how they
 * end.
 */
@NullMarked
package io.huiliu.cli.terminal;

import org.jspecify.annotations.NullMarked;
