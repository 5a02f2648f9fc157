/**
 * The published cases, run through the engine that runs real programs: what the closed forms say is
 * what the ledger does.
 */
@NullMarked
package io.huiliu.simulate.published;

import org.jspecify.annotations.NullMarked;
