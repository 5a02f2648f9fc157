/**
 * Rules as data: policy files, read with all their mistakes at once, their conditions compiled and
 * checked against the words of the model; and the rules that no file can take away.
 */
@NullMarked
package io.huiliu.policy.rules;

import org.jspecify.annotations.NullMarked;
