@NullMarked
package io.huiliu.policy.rules;

import org.jspecify.annotations.NullMarked;
