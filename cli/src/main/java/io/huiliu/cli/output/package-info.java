/** Folders that commands write: whole or not at all, and never over somebody's own files. */
@NullMarked
package io.huiliu.cli.output;

import org.jspecify.annotations.NullMarked;
