@NullMarked
package io.huiliu.coverage;

import org.jspecify.annotations.NullMarked;
