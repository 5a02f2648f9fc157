/**
 * The ways a concession flows back, one folder each; a mechanism knows the ledger and never another
 * mechanism.
 */
@NullMarked
package io.huiliu.mechanisms;

import org.jspecify.annotations.NullMarked;
