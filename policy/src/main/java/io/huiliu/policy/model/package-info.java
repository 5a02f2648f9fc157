/**
 * What rules see of a plan: what it declares, and what its mechanisms show. Where the two differ,
 * what the mechanisms show counts. The fields, their types and their meanings stand in one place,
 * {@link io.huiliu.policy.model.Vocabulary}, from which conditions are checked and the reference is
 * written.
 */
@NullMarked
package io.huiliu.policy.model;

import org.jspecify.annotations.NullMarked;
