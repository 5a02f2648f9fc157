@NullMarked
package io.huiliu.plan;

import org.jspecify.annotations.NullMarked;
