@NullMarked
package io.huiliu.policy.model;

import org.jspecify.annotations.NullMarked;
