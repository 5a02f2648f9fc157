/**
 * The gate: what a plan must satisfy before it may go live (policy.md). Rules are data, dated and
 * versioned, with conditions in CEL over what a plan declares and what its mechanisms show.
 * Anything may be simulated; only what passes may run with people's money.
 */
@NullMarked
package io.huiliu.policy;

import org.jspecify.annotations.NullMarked;
