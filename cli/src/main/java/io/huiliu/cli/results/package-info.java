/**
 * Reads what a settlement wrote (docs/reference/outputs.md): for those that check and explain it.
 */
@NullMarked
package io.huiliu.cli.results;

import org.jspecify.annotations.NullMarked;
