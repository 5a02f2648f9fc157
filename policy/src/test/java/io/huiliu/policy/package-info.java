@NullMarked
package io.huiliu.policy;

import org.jspecify.annotations.NullMarked;
