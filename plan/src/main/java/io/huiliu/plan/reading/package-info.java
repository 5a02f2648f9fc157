/**
 * How the files that people write are read: YAML with the place of every text, values by the kinds
 * of their parameters, and all mistakes at once with their places and remedies. Plan, scenario and
 * policy files share it, so that they read and fail alike.
 */
@NullMarked
package io.huiliu.plan.reading;

import org.jspecify.annotations.NullMarked;
